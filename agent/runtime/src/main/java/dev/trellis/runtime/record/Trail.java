package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stacks;

/**
 * What a stripe needs to find out what caused its events: room for a stack, the call sites so far,
 * and the draws of its samples. Its owner's alone, but for {@link #sites}.
 */
final class Trail {

  private final Stacks.StackTaker taker;
  private final CallSites sites = new CallSites();

  /** The state of a SplitMix64 generator. */
  private long random;

  /** The mean of the draw that is being counted down. */
  private double intervalBytes = 1;

  /**
   * No call sites yet.
   *
   * @param stacks all that are known
   * @param seed of the process
   * @param ordinal of the stripe, so that each has draws of its own
   */
  Trail(Stacks stacks, long seed, int ordinal) {
    taker = stacks.newTaker();
    random = mixed(mixed(seed) + ordinal);
  }

  Stacks.StackTaker taker() {
    return taker;
  }

  CallSites sites() {
    return sites;
  }

  /**
   * How many bytes may pass until the next sample: whole ones, of which an event of n uses up n, so
   * that it is drawn with the probability {@code 1 - exp(-n / mean)} exactly.
   *
   * @param meanBytes 1 or more
   */
  long draw(long meanBytes) {
    intervalBytes = meanBytes;
    random += 0x9e3779b97f4a7c15L;
    double uniform = ((mixed(random) >>> 11) + 1) * 0x1p-53;
    return (long) (-Math.log(uniform) * meanBytes);
  }

  private static long mixed(long of) {
    long z = (of ^ (of >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** With what probability an event was drawn by the draw that is being counted down. */
  double probability(long bytes) {
    return -Math.expm1(-bytes / intervalBytes);
  }
}
