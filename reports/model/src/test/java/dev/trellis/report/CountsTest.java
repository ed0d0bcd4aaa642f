package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted is recorded in the library's histogram as well, and both must tell the same. */
class CountsTest {

  private final Counts counts = new Counts();
  private final Histogram histogram = Distribution.newHistogram();

  @Test
  void an_empty_one_is_the_librarys_empty_one() {
    assertSame();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 2, 127, 128, 255, 256, 257, 1_000, 1L << 20, (1L << 31) - 1, 1L << 31})
  void one_value_alone_is_told_as_by_the_library(long value) {
    add(value, 1);

    assertSame();
  }

  @Test
  void a_value_in_every_bucket_is_told_as_by_the_library() {
    for (long value = 0; value <= Distribution.HIGHEST_VALUE; value += 1 + (value >> 8)) {
      add(value, 1 + value % 1_000);
    }

    assertSame();
  }

  @Test
  void a_count_may_take_all_bytes_of_the_encoding() {
    for (int bits = 0; bits < 57; bits++) {
      add(3L * bits, 1L << bits);
    }

    assertSame();
  }

  @Test
  void whatever_is_counted_is_told_as_by_the_library() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CountsTest one = new CountsTest();
      for (int i = random.nextInt(1, 200); i > 0; i--) {
        long value = random.nextLong(Distribution.HIGHEST_VALUE + 1) >> random.nextInt(32);
        one.add(value, random.nextLong(1L << random.nextInt(1, 40)));
      }
      one.assertSame();
    }
  }

  @Test
  void values_that_no_histogram_holds_are_refused() {
    assertThatThrownBy(() -> counts.add(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be from 0 to 2147483648, was -1");
    assertThatThrownBy(() -> counts.add((1L << 31) + 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be from 0 to 2147483648, was 2147483649");
  }

  private void add(long value, long count) {
    counts.add(value, count);
    if (count > 0) {
      histogram.recordValueWithCount(value, count);
    }
  }

  private void assertSame() {
    Distribution own = Distribution.of("bytes", counts);
    assertThat(own)
        .usingRecursiveComparison()
        .ignoringFields("hdr")
        .isEqualTo(Distribution.of("bytes", histogram));
    assertThat(own.toHistogram()).isEqualTo(histogram);
  }
}
