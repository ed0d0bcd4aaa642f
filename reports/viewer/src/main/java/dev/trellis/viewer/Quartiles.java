package dev.trellis.viewer;

import java.util.List;

/**
 * Median and quartiles of some measurements, in the measurements' own unit. Between two
 * measurements the quartile is interpolated linearly.
 *
 * @param lower a quarter of the measurements lies below
 * @param median half of them
 * @param upper three quarters
 */
record Quartiles(double lower, double median, double upper) {

  /**
   * Those of at least one measurement, in any order.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Quartiles of(List<Double> measurements) {
    if (measurements.isEmpty()) {
      throw new IllegalArgumentException("quartiles need at least one measurement, none was given");
    }
    double[] sorted = measurements.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
