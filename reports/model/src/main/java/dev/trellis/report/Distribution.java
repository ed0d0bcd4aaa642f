package dev.trellis.report;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A histogram as it stands in a report: its summary and buckets for people and scripts, and the
 * whole of it, HdrHistogram V2 compressed in base64, for tools that merge.
 *
 * <p>All JVMs use one configuration, so histograms of different reports add up exactly: {@value
 * #SIGNIFICANT_DIGITS} significant digits from 1 to 2<sup>31</sup>. Of an empty histogram all
 * numbers are 0, {@code buckets} is empty and {@code hdr} is still valid.
 *
 * @param unit what the values are, such as {@code bytes} or {@code elements}
 * @param significantDigits decimal digits to which values are told apart
 * @param count how many values were recorded
 * @param min lowest value, to within the precision
 * @param max highest value, to within the precision
 * @param mean arithmetic mean, to within the precision
 * @param p50 median
 * @param p90 90th percentile
 * @param p99 99th percentile
 * @param p999 99.9th percentile
 * @param buckets those that are not empty, by rising upper edge
 * @param hdr the encoded histogram
 */
public record Distribution(
    String unit,
    int significantDigits,
    long count,
    long min,
    long max,
    double mean,
    long p50,
    long p90,
    long p99,
    long p999,
    List<Bucket> buckets,
    String hdr) {

  /** Decimal digits to which every histogram of Trellis tells values apart. */
  public static final int SIGNIFICANT_DIGITS = 2;

  /** The highest value that every histogram of Trellis is sure to hold: 2<sup>31</sup>. */
  public static final long HIGHEST_VALUE = 1L << 31;

  /**
   * @throws IllegalArgumentException if {@code mean} is not a finite number
   */
  public Distribution {
    buckets = List.copyOf(buckets);
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean must be finite, was " + mean);
    }
  }

  /** An empty histogram of the one configuration. Not thread-safe. */
  public static Histogram newHistogram() {
    return new Histogram(1, HIGHEST_VALUE, SIGNIFICANT_DIGITS);
  }

  /**
   * The report's form of a histogram, which must not change meanwhile.
   *
   * @param unit what its values are
   */
  public static Distribution of(String unit, Histogram histogram) {
    return HdrHistograms.distribution(unit, histogram);
  }

  /**
   * The same of what was counted without the library.
   *
   * @param unit what the values are
   */
  public static Distribution of(String unit, Counts counts) {
    return new Distribution(
        unit,
        SIGNIFICANT_DIGITS,
        counts.total(),
        counts.min(),
        counts.max(),
        counts.mean(),
        counts.atPercentile(50),
        counts.atPercentile(90),
        counts.atPercentile(99),
        counts.atPercentile(99.9),
        counts.buckets(),
        counts.encoded());
  }

  /** Whether nothing was recorded. */
  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * The histogram that {@code hdr} encodes.
   *
   * @throws ReportException if {@code hdr} is not one
   */
  public Histogram toHistogram() {
    return HdrHistograms.decode(hdr);
  }
}
