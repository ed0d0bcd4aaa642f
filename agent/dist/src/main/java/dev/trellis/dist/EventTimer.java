package dev.trellis.dist;

import dev.trellis.runtime.Engine;

/** Finds out what an event costs here and now, for the report to say. */
final class EventTimer {

  /** Enough that the clock's grain does not show. */
  private static final int TIMED_EVENTS = 500;

  /** Of so many rounds the fastest counts: it was least disturbed, and compiled perhaps. */
  private static final int TIMED_ROUNDS = 20;

  /** There are fewer where they take longer than this, for a program's end waits for them. */
  private static final long MOST_TIMING_NANOS = 1_000_000;

  private EventTimer() {}

  /**
   * Nanoseconds an event, on the current thread, one of Trellis's own; some milliseconds at most.
   */
  static double eventNanos(Engine engine) {
    long start = System.nanoTime();
    double least = engine.timeEvent(TIMED_EVENTS);
    for (int round = 1; round < TIMED_ROUNDS; round++) {
      if (System.nanoTime() - start > MOST_TIMING_NANOS) {
        break;
      }
      least = Math.min(least, engine.timeEvent(TIMED_EVENTS));
    }
    return least;
  }
}
