package dev.trellis.benchmarks.tables;

import java.util.Arrays;
import java.util.Collection;

/**
 * Median and quartiles of some measurements, in the measurements' own unit. Between two
 * measurements the quartile is interpolated linearly (the rule that spreadsheets call inclusive).
 *
 * @param lower a quarter of the measurements lies below
 * @param median half of them
 * @param upper three quarters
 */
public record Quartiles(double lower, double median, double upper) {

  /**
   * Of at least one measurement, in any order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Quartiles of(Collection<Double> measurements) {
    if (measurements.isEmpty()) {
      throw new IllegalArgumentException("quartiles need at least one measurement, none was given");
    }
    double[] sorted = measurements.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  /** The median alone, under the same conditions. */
  public static double median(Collection<Double> measurements) {
    return of(measurements).median();
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
