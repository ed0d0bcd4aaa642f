package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Distribution;
import dev.trellis.report.Histograms;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void buckets_are_merged_to_powers_of_two_without_gaps() {
    Distribution distribution = of(0, 1, 2, 3, 3, 17, 31);

    assertThat(Range.of(distribution, Range.step(alone(distribution))))
        .containsExactly(
            new Range(0, 0, 1),
            new Range(1, 1, 1),
            new Range(2, 3, 3),
            new Range(4, 7, 0),
            new Range(8, 15, 0),
            new Range(16, 31, 2));
    assertThat(Range.of(distribution, Range.step(alone(distribution))))
        .extracting(Range::label)
        .startsWith("0", "1", "2-3", "4-7");
    assertThat(Range.merging(Range.step(alone(distribution)))).isEqualTo("powers of 2");
  }

  @Test
  void more_than_sixteen_rows_are_merged_further_and_it_is_said() {
    Distribution distribution = of(0, 1, 100, 5_000, 1 << 20, Distribution.HIGHEST_VALUE);

    assertThat(Range.merging(Range.step(alone(distribution)))).isEqualTo("powers of 8");
    assertThat(Range.of(distribution, Range.step(alone(distribution))))
        .hasSizeLessThanOrEqualTo(Range.MOST_ROWS);
    assertThat(Range.of(distribution, Range.step(alone(distribution))))
        .startsWith(new Range(0, 3, 2), new Range(4, 31, 0), new Range(32, 255, 1));
    assertThat(
            Range.of(distribution, Range.step(alone(distribution))).stream()
                .mapToLong(Range::count)
                .sum())
        .isEqualTo(6);
  }

  @Test
  void no_count_is_split_or_lost_wherever_the_values_lie() {
    Histogram histogram = Distribution.newHistogram();
    for (long value = 1; value < 1L << 31; value += 1 + value / 3) {
      histogram.recordValue(value);
    }
    Distribution all = Distribution.of("elements", histogram);
    for (Range range : Range.of(all, Range.step(alone(all)))) {
      long low = histogram.lowestEquivalentValue(range.from());
      assertThat(low).isEqualTo(range.from());
      assertThat(range.count())
          .isEqualTo(histogram.getCountBetweenValues(range.from(), range.to()));
    }
  }

  @Test
  void the_widest_histogram_of_a_type_sets_the_step_of_all() {
    Distribution narrow = of(1, 2, 3);
    Histograms histograms = new Histograms(of(1, Distribution.HIGHEST_VALUE), narrow, of(), narrow);

    assertThat(Range.merging(Range.step(alone(narrow)))).isEqualTo("powers of 2");
    assertThat(Range.merging(Range.step(histograms))).isEqualTo("powers of 8");
    assertThat(Range.of(narrow, Range.step(histograms))).containsExactly(new Range(0, 3, 3));
  }

  @Test
  void nothing_recorded_has_no_rows() {
    assertThat(Range.of(of(), 1)).isEmpty();
  }

  private static Histograms alone(Distribution distribution) {
    return new Histograms(distribution, of(), of(), of());
  }

  private static Distribution of(long... values) {
    Histogram histogram = Distribution.newHistogram();
    for (long value : values) {
      histogram.recordValue(value);
    }
    return Distribution.of("elements", histogram);
  }
}
