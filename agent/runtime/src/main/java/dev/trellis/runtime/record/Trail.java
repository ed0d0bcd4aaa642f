package dev.trellis.runtime.record;

import dev.trellis.runtime.draw.Draws;
import dev.trellis.runtime.stack.RawStack;
import dev.trellis.runtime.stack.Stack;
import dev.trellis.runtime.stack.Stacks;
import org.jspecify.annotations.Nullable;

/**
 * What a stripe needs to find out what caused its events: room for a stack, the call sites so far,
 * and the draws of its samples. Its owner's alone, but for {@link #sites}.
 */
final class Trail {

  private final Stacks stacks;
  private final RawStack room;
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
    this.stacks = stacks;
    room = stacks.newRoom();
    draws = new Draws(seed, ordinal);
  }

  /** The stack of the current thread, its owner; null if there is none to be had. */
  @Nullable Stack take() {
    return stacks.take(room);
  }

  /** What the last stack was taken into. */
  RawStack room() {
    return room;
  }

  CallSites sites() {
    return sites;
  }

  /** The samples' draws. */
  Draws draws() {
    return draws;
  }
}
