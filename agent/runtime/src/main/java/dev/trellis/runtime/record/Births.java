package dev.trellis.runtime.record;

import dev.trellis.runtime.draw.Draws;
import dev.trellis.runtime.live.Watch;
import dev.trellis.runtime.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * What a stripe notes at an event, so that the storage can be watched once it is there; and the
 * draws of its samples, where no stacks are sampled. Its owner's alone, but for the counts.
 */
final class Births {

  private static final int NO_SITE = 0;

  final Draws draws;

  /** Bytes until the next sample. */
  long left;

  /** The interval that this was drawn from. */
  long leftOfInterval;

  /** What the event at hand was caused by, as far as somebody has looked. */
  @Nullable Stack stack;

  /** With which probability the event at hand was drawn for its stack; 0 if it was not. */
  double drawn;

  /** The site whose storage is awaited, or none. */
  private int site;

  private int type;
  private long bytes;
  private boolean sampled;
  private double probability;

  /** Storages that were not watched, since there were as many already as may be. */
  long unwatched;

  long unwatchedBytes;

  /** Samples for which there was no room. */
  long samplesUnwatched;

  /** Notes whose storage never came. */
  long unclaimed;

  /**
   * Nothing noted.
   *
   * @param seed of the process
   * @param ordinal of the stripe
   * @param intervalBytes the mean number of bytes between two samples
   */
  Births(long seed, int ordinal, long intervalBytes) {
    draws = new Draws(seed, ordinal);
    draw(intervalBytes);
  }

  /** Draws anew, whatever is left: the process has no memory. */
  void draw(long intervalBytes) {
    left = draws.draw(intervalBytes);
    leftOfInterval = intervalBytes;
  }

  /** Before an event: what is left of the one before is not to be taken for its own. */
  void forget() {
    if (site != NO_SITE) {
      site = NO_SITE;
      unclaimed++;
    }
    stack = null;
    drawn = 0;
  }

  /** Who looked for the cause of the event at hand says so. */
  void caused(@Nullable Stack by, double withProbability) {
    stack = by;
    drawn = withProbability;
  }

  /** Awaits the storage of a site. */
  void await(int atSite, int ofType, long ofBytes, boolean asSample, double withProbability) {
    type = ofType;
    bytes = ofBytes;
    sampled = asSample;
    probability = withProbability;
    site = atSite;
  }

  boolean awaits(int atSite) {
    return site == atSite;
  }

  /** Watches the storage that was awaited. */
  Watch watch(Object storage) {
    site = NO_SITE;
    return new Watch(storage, type, stack, bytes, sampled, probability);
  }
}
