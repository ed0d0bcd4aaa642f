package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.IntStream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final Histogram LIBRARY = new Histogram(1, 1L << 31, 2);

  @Test
  void every_length_up_to_100_000_falls_where_the_library_puts_it() {
    assertThat(IntStream.rangeClosed(0, 100_000)).allSatisfy(BucketsTest::fallsAsInTheLibrary);
  }

  @Test
  void powers_of_two_and_their_neighbours_fall_where_the_library_puts_them() {
    IntStream lengths =
        IntStream.rangeClosed(1, 30)
            .flatMap(power -> IntStream.of((1 << power) - 1, 1 << power, (1 << power) + 1));

    assertThat(lengths).allSatisfy(BucketsTest::fallsAsInTheLibrary);
  }

  @Test
  void the_longest_array_falls_where_the_library_puts_it() {
    fallsAsInTheLibrary(Integer.MAX_VALUE);
  }

  @Test
  void the_last_bucket_is_the_one_of_the_longest_array() {
    assertThat(Buckets.COUNT).isEqualTo(Buckets.index(Integer.MAX_VALUE) + 1);
    assertThat(Buckets.highest(Buckets.COUNT - 1)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void the_buckets_follow_each_other_without_gap_or_overlap() {
    assertThat(IntStream.range(1, Buckets.COUNT))
        .allSatisfy(
            index -> assertThat(Buckets.lowest(index)).isEqualTo(Buckets.highest(index - 1) + 1));
  }

  private static void fallsAsInTheLibrary(int length) {
    int index = Buckets.index(length);
    assertThat(index).as("index of %s", length).isEqualTo(indexInTheLibrary(length));
    assertThat(Buckets.lowest(index))
        .as("lowest of %s", length)
        .isEqualTo((int) LIBRARY.lowestEquivalentValue(length));
    assertThat(Buckets.highest(index))
        .as("highest of %s", length)
        .isEqualTo((int) LIBRARY.highestEquivalentValue(length));
  }

  /** The library keeps it to itself. */
  private static int indexInTheLibrary(int length) {
    return INDEX.of(length);
  }

  private interface Index {
    int of(long value);
  }

  private static final Index INDEX = index();

  private static Index index() {
    try {
      Method method = AbstractHistogram.class.getDeclaredMethod("countsArrayIndex", long.class);
      method.setAccessible(true);
      return value -> {
        try {
          return (int) method.invoke(LIBRARY, value);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      };
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
