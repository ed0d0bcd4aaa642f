package dev.trellis.benchmarks.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A 95 % interval by the bootstrap: of as many medians of samples drawn with replacement, the
 * middle 95 %. The draws are the same each time.
 *
 * @param lower its lower end
 * @param upper its upper end
 */
public record Bootstrap(double lower, double upper) {

  private static final int RESAMPLES = 10_000;

  /**
   * Of the median of at least one measurement.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Bootstrap ofMedian(List<Double> measurements) {
    SplittableRandom random = new SplittableRandom(1);
    List<Double> medians = new ArrayList<>(RESAMPLES);
    List<Double> drawn = new ArrayList<>(measurements);
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < drawn.size(); j++) {
        drawn.set(j, measurements.get(random.nextInt(measurements.size())));
      }
      medians.add(Quartiles.median(drawn));
    }
    Collections.sort(medians);
    return new Bootstrap(medians.get(RESAMPLES / 40), medians.get(RESAMPLES - 1 - RESAMPLES / 40));
  }
}
