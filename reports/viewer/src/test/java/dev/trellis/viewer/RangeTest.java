package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Distribution;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void buckets_are_merged_to_powers_of_two_without_gaps() {
    Distribution distribution = of(0, 1, 2, 3, 3, 17, 31);

    assertThat(Range.of(distribution))
        .containsExactly(
            new Range(0, 0, 1),
            new Range(1, 1, 1),
            new Range(2, 3, 3),
            new Range(4, 7, 0),
            new Range(8, 15, 0),
            new Range(16, 31, 2));
    assertThat(Range.of(distribution)).extracting(Range::label).startsWith("0", "1", "2-3", "4-7");
    assertThat(Range.merging(distribution)).isEqualTo("powers of 2");
  }

  @Test
  void more_than_sixteen_rows_are_merged_further_and_it_is_said() {
    Distribution distribution = of(0, 1, 100, 5_000, 1 << 20, Distribution.HIGHEST_VALUE);

    assertThat(Range.merging(distribution)).isEqualTo("powers of 8");
    assertThat(Range.of(distribution)).hasSizeLessThanOrEqualTo(Range.MOST_ROWS);
    assertThat(Range.of(distribution))
        .startsWith(new Range(0, 3, 2), new Range(4, 31, 0), new Range(32, 255, 1));
    assertThat(Range.of(distribution).stream().mapToLong(Range::count).sum()).isEqualTo(6);
  }

  @Test
  void no_count_is_split_or_lost_wherever_the_values_lie() {
    Histogram histogram = Distribution.newHistogram();
    for (long value = 1; value < 1L << 31; value += 1 + value / 3) {
      histogram.recordValue(value);
    }
    for (Range range : Range.of(Distribution.of("elements", histogram))) {
      long low = histogram.lowestEquivalentValue(range.from());
      assertThat(low).isEqualTo(range.from());
      assertThat(range.count())
          .isEqualTo(histogram.getCountBetweenValues(range.from(), range.to()));
    }
  }

  @Test
  void nothing_recorded_has_no_rows() {
    assertThat(Range.of(of())).isEmpty();
  }

  private static Distribution of(long... values) {
    Histogram histogram = Distribution.newHistogram();
    for (long value : values) {
      histogram.recordValue(value);
    }
    return Distribution.of("elements", histogram);
  }
}
