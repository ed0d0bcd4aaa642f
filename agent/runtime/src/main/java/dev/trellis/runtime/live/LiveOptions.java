package dev.trellis.runtime.live;

/**
 * What is watched.
 *
 * @param fromBytes storages of at least so many bytes are watched one by one, 1 or more; smaller
 *     ones are sampled
 * @param most storages that are watched at a time, 1 or more
 * @param intervalBytes the mean number of requested bytes between two samples, where no stacks are
 *     sampled, 1 or more
 */
public record LiveOptions(long fromBytes, int most, long intervalBytes) {

  /** The same with so little room, and so many samples, that every path is soon walked. */
  public LiveOptions forTrial() {
    return new LiveOptions(1024, 16, 1);
  }
}
