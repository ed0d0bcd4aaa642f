package dev.trellis.insight;

/**
 * One length on a ladder.
 *
 * @param length slots: the exact length as far as it is known or follows from the growth rule, else
 *     the longest that it can be
 * @param arrivals storages created at this length
 * @param departures storages of this length that were given up
 */
public record Step(long length, long arrivals, long departures) {

  /** Containers that stopped here; negative if more left than were seen to come. */
  public long stayed() {
    return arrivals - departures;
  }
}
