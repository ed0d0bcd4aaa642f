package dev.trellis.insight;

import java.util.Optional;

/**
 * The length at which containers of a group stop. They have one if three in four stop within one
 * step of growth; {@code from} and {@code to} are equal if most stop at a single length.
 *
 * @param from slots
 * @param to slots
 */
record CommonSize(long from, long to) {

  private static final int COMMON_PERCENT = 75;

  /** The common size of a ladder's containers; none if they are too different. */
  static Optional<CommonSize> of(Ladder ladder, GrowthRule rule) {
    long containers = ladder.containers();
    long most = 0;
    CommonSize size = null;
    for (Step step : ladder.steps()) {
      long to = rule.after(step.length());
      long within = ladder.stoppedWithin(step.length(), to);
      if (step.stayed() > 0 && within > most) {
        most = within;
        size = new CommonSize(step.length(), last(ladder, step.length(), to));
      }
    }
    if (size == null || 100 * most < COMMON_PERCENT * containers) {
      return Optional.empty();
    }
    for (Step step : ladder.steps()) {
      if (2 * step.stayed() > containers) {
        return Optional.of(new CommonSize(step.length(), step.length()));
      }
    }
    return Optional.of(size);
  }

  private static long last(Ladder ladder, long from, long to) {
    return ladder.steps().stream()
        .filter(step -> step.stayed() > 0 && step.length() >= from && step.length() <= to)
        .mapToLong(Step::length)
        .max()
        .orElse(from);
  }
}
