package dev.trellis.viewer;

import dev.trellis.report.Bucket;
import dev.trellis.report.Distribution;
import dev.trellis.report.Histograms;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring buckets of a distribution put together for reading.
 *
 * @param from lowest value
 * @param to highest value
 * @param count values from {@code from} to {@code to}
 */
record Range(long from, long to, long count) {

  /** More rows than this do not read as one picture. */
  static final int MOST_ROWS = 16;

  /**
   * The distribution by powers of two, without gaps from the first range that holds something to
   * the last. HdrHistogram's buckets never cross a power of two, so no count is split.
   *
   * @param step how many powers of two make one range, at least 1
   */
  static List<Range> of(Distribution distribution, int step) {
    List<Bucket> buckets = distribution.buckets();
    if (buckets.isEmpty()) {
      return List.of();
    }
    int first = lowestBits(buckets) / step;
    long[] counts = new long[highestBits(buckets) / step - first + 1];
    for (Bucket bucket : buckets) {
      counts[bits(bucket.upperEdge()) / step - first] += bucket.count();
    }
    List<Range> ranges = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      int power = (row + first) * step;
      ranges.add(new Range(lowest(power), highest(power + step - 1), counts[row]));
    }
    return ranges;
  }

  /** In words, what the rows of a picture of that step are: {@code powers of 2}. */
  static String merging(int step) {
    return "powers of " + (1L << step);
  }

  /**
   * One step for all histograms of a type, so that their pictures can be compared: the least with
   * which none of them has more than {@link #MOST_ROWS} rows.
   */
  static int step(Histograms histograms) {
    return histograms.named().stream()
        .mapToInt(named -> step(named.distribution().buckets()))
        .max()
        .orElse(1);
  }

  /** {@code 16-31}, or {@code 1} where only one value belongs here. */
  String label() {
    return from == to ? Long.toString(from) : from + "-" + to;
  }

  /** How many powers of two make one row, so that there are not too many rows. */
  private static int step(List<Bucket> buckets) {
    int step = 1;
    while (highestBits(buckets) / step - lowestBits(buckets) / step >= MOST_ROWS) {
      step++;
    }
    return step;
  }

  // Over all buckets, since a report from elsewhere may list them in any order.
  private static int lowestBits(List<Bucket> buckets) {
    return buckets.stream().mapToInt(bucket -> bits(bucket.upperEdge())).min().orElse(0);
  }

  private static int highestBits(List<Bucket> buckets) {
    return buckets.stream().mapToInt(bucket -> bits(bucket.upperEdge())).max().orElse(0);
  }

  /** How many binary digits a value has: 0 for 0, 1 for 1, 5 for 16 to 31. */
  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  private static long lowest(int bits) {
    return bits == 0 ? 0 : 1L << (bits - 1);
  }

  private static long highest(int bits) {
    return bits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1;
  }
}
