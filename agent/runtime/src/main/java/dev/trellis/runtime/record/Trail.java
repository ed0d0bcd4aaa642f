package dev.trellis.runtime.record;

import dev.trellis.runtime.draw.Draws;
import dev.trellis.runtime.stack.Stacks;

/**
 * What a stripe needs to find out what caused its events: room for a stack, the call sites so far,
 * and the draws of its samples. Its owner's alone, but for {@link #sites}.
 */
final class Trail {

  private final Stacks.StackTaker taker;
  private final CallSites sites = new CallSites();

  private final Draws draws;

  /**
   * No call sites yet.
   *
   * @param stacks all that are known
   * @param seed of the process
   * @param ordinal of the stripe, so that each has draws of its own
   */
  Trail(Stacks stacks, long seed, int ordinal) {
    taker = stacks.newTaker();
    draws = new Draws(seed, ordinal);
  }

  Stacks.StackTaker taker() {
    return taker;
  }

  CallSites sites() {
    return sites;
  }

  /** The samples' draws. */
  Draws draws() {
    return draws;
  }
}
