package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Distribution;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PrecisionTest {

  private static final Histogram BUCKETS = Distribution.newHistogram();

  @Test
  void values_up_to_255_have_a_bucket_each_and_256_has_not() {
    assertThat(Precision.EXACT_UP_TO).isEqualTo(255);
    for (long value = 1; value <= Precision.EXACT_UP_TO; value++) {
      assertThat(BUCKETS.highestEquivalentValue(value)).isEqualTo(value);
    }
    assertThat(BUCKETS.highestEquivalentValue(256)).isEqualTo(257);
  }

  @Test
  void no_upper_edge_is_further_from_a_value_than_said_and_one_is_nearly_as_far() {
    double most = 0;
    for (long power = 256; power <= Distribution.HIGHEST_VALUE; power *= 2) {
      double edge = BUCKETS.highestEquivalentValue(power);
      most = Math.max(most, 100 * (edge - power) / power);
    }
    assertThat(most)
        .isBetween(Precision.mostTooHighPercent() - 0.1, Precision.mostTooHighPercent());
  }
}
