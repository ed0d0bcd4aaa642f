package dev.trellis.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Counts values in the buckets of the one configuration that every histogram of Trellis has. Gives
 * what HdrHistogram's own class gives, which a test compares; the agent uses this one, for what is
 * loaded to write a report holds up a program that ends. Not thread-safe.
 */
public final class Counts {

  /** Values below it have a bucket each; then each power of two has half as many. */
  private static final int EXACT = 256;

  private static final int HALF_MAGNITUDE = 7;

  /** As long as the highest value that was added needs. */
  private long[] counts = {};

  private long total;

  /** One that is empty. */
  public Counts() {}

  /**
   * Adds a value so many times.
   *
   * @param value 0 to {@link Distribution#HIGHEST_VALUE}
   * @param count at least 0
   * @throws IllegalArgumentException if the value is out of range
   */
  public void add(long value, long count) {
    if (value < 0 || value > Distribution.HIGHEST_VALUE) {
      throw new IllegalArgumentException(
          "value must be from 0 to " + Distribution.HIGHEST_VALUE + ", was " + value);
    }
    if (count == 0) {
      return;
    }
    int index = index(value);
    if (index >= counts.length) {
      counts = Arrays.copyOf(counts, index + 1);
    }
    counts[index] += count;
    total += count;
  }

  private static int index(long value) {
    int octave = 56 - Long.numberOfLeadingZeros(value | (EXACT - 1));
    return (octave << HALF_MAGNITUDE) + (int) (value >>> octave);
  }

  private static int octave(int index) {
    return Math.max(0, (index >> HALF_MAGNITUDE) - 1);
  }

  private static long lowest(int index) {
    int octave = octave(index);
    return (long) (index - (octave << HALF_MAGNITUDE)) << octave;
  }

  private static long highest(int index) {
    return lowest(index) + (1L << octave(index)) - 1;
  }

  /** How many values were added. */
  long total() {
    return total;
  }

  /** Highest value, to within the precision; 0 if there is none. */
  long max() {
    return total == 0 ? 0 : highest(counts.length - 1);
  }

  /** Lowest value, to within the precision; 0 if there is none. */
  long min() {
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] != 0) {
        return lowest(index);
      }
    }
    return 0;
  }

  /** Arithmetic mean of the middles of the buckets. */
  double mean() {
    double sum = 0;
    for (int index = 0; index < counts.length; index++) {
      long middle = lowest(index) + (1L << octave(index) >> 1);
      sum += middle * (double) counts[index];
    }
    return total == 0 ? 0 : sum / total;
  }

  /**
   * The value that so many of all are at most, to within the precision.
   *
   * @param percentile above 0, up to 100
   */
  long atPercentile(double percentile) {
    double share = Math.nextAfter(percentile, Double.NEGATIVE_INFINITY);
    long least = Math.max(1, (long) Math.ceil(share * total / 100.0));
    long passed = 0;
    for (int index = 0; index < counts.length; index++) {
      passed += counts[index];
      if (passed >= least) {
        return highest(index);
      }
    }
    return 0;
  }

  /** Those that are not empty, by rising upper edge. */
  List<Bucket> buckets() {
    List<Bucket> buckets = new ArrayList<>();
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] != 0) {
        buckets.add(new Bucket(highest(index), counts[index]));
      }
    }
    return buckets;
  }

  /** All of it, HdrHistogram V2 compressed in base64. */
  String encoded() {
    byte[] bytes = HdrEncoding.of(counts);
    return new String(Base64.getEncoder().encode(bytes), StandardCharsets.ISO_8859_1);
  }
}
