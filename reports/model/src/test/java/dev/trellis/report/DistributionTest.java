package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void an_empty_histogram_is_all_zero_and_can_still_be_decoded() {
    Distribution empty = Distribution.of("bytes", Distribution.newHistogram());

    assertThat(empty)
        .usingRecursiveComparison()
        .ignoringFields("hdr")
        .isEqualTo(new Distribution("bytes", 2, 0, 0, 0, 0.0, 0, 0, 0, 0, java.util.List.of(), ""));
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.toHistogram()).isEqualTo(Distribution.newHistogram());
  }

  @Test
  void the_encoded_histogram_is_the_one_that_was_recorded() {
    Histogram histogram = Distribution.newHistogram();
    histogram.recordValueWithCount(0, 3);
    histogram.recordValueWithCount(1_000, 2);
    histogram.recordValueWithCount(Distribution.HIGHEST_VALUE, 1);

    Distribution distribution = Distribution.of("elements", histogram);

    assertThat(distribution.toHistogram()).isEqualTo(histogram);
    assertThat(distribution.buckets())
        .containsExactly(
            new Bucket(0, 3), new Bucket(1_003, 2), new Bucket((1L << 31) + (1L << 24) - 1, 1));
    assertThat(distribution.count()).isEqualTo(6);
    assertThat(distribution.p50()).isEqualTo(0);
    assertThat(distribution.p999()).isEqualTo(distribution.max());
  }

  @Test
  void histograms_of_two_reports_add_up_exactly() {
    Histogram sum = SampleReports.arrayLists().histograms().capacityLength().toHistogram();
    sum.add(SampleReports.hashMaps().histograms().capacityLength().toHistogram());

    assertThat(Distribution.of("elements", sum).buckets())
        .containsExactly(
            new Bucket(10, 1_000),
            new Bucket(15, 100),
            new Bucket(16, 10),
            new Bucket(22, 20),
            new Bucket(32, 10),
            new Bucket(64, 10),
            new Bucket(128, 10));
  }

  @Test
  void numbers_that_json_cannot_hold_are_refused() {
    assertThatThrownBy(
            () ->
                new Distribution(
                    "bytes", 2, 0, 0, 0, Double.NaN, 0, 0, 0, 0, java.util.List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mean must be finite, was NaN");
  }
}
