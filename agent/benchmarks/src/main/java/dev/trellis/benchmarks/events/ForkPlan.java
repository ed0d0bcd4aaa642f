package dev.trellis.benchmarks.events;

import java.time.Duration;

/**
 * How long a fork runs.
 *
 * @param warmups iterations before any that counts, 0 and up
 * @param iterations iterations that count, 1 and up
 * @param iteration length of each
 */
public record ForkPlan(int warmups, int iterations, Duration iteration) {

  @Override
  public String toString() {
    long millis = iteration.toMillis();
    return warmups + " x " + millis + " ms warm-up and " + iterations + " x " + millis + " ms";
  }
}
