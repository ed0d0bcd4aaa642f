package dev.trellis.viewer;

import dev.trellis.report.Distribution;
import dev.trellis.report.Histograms;
import java.util.List;
import java.util.Locale;

/** What the histograms' buckets do to the values that are read from them. */
final class Precision {

  /** The highest value that has a bucket of its own; HdrHistogram rounds up to a power of two. */
  static final long EXACT_UP_TO =
      Long.highestOneBit(2 * (long) Math.pow(10, Distribution.SIGNIFICANT_DIGITS) - 1) * 2 - 1;

  private Precision() {}

  /** The most by which a bucket's upper edge exceeds a value in it, in per cent, rounded up. */
  static double mostTooHighPercent() {
    // From there on, each power of two is divided into half as many buckets.
    return Math.ceil(2000.0 / (EXACT_UP_TO + 1)) / 10;
  }

  /** One line that says so of a type's histograms; none where all of their values are exact. */
  static List<String> note(Histograms histograms) {
    boolean exact =
        histograms.named().stream().allMatch(named -> named.distribution().max() <= EXACT_UP_TO);
    return exact
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "above %d, p50 to max are the upper edges of their buckets, at most %.1f %% too"
                    + " high",
                EXACT_UP_TO,
                mostTooHighPercent()));
  }
}
