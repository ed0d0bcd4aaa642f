package dev.trellis.it.expected;

import dev.trellis.report.Distribution;
import dev.trellis.report.Figures;
import dev.trellis.report.TypeRow;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Everything that is counted of one type: its figures, and by the upper edges of their buckets the
 * sizes and lengths of storages that came, and the lengths of those that went.
 */
public record Tally(
    Figures figures,
    SortedMap<Long, Long> storageBytes,
    SortedMap<Long, Long> capacityLength,
    SortedMap<Long, Long> departedLength) {

  /** Nothing counted. */
  public static final Tally NONE =
      new Tally(Figures.ZERO, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /** The histogram configuration that DESIGN promises everywhere. */
  private static final Histogram BUCKETS = new Histogram(1, 1L << 31, 2);

  /** What lives that are each lived so many times must be counted as. */
  public static Tally of(List<Life> lives, Sizes sizes, int times) {
    Counting counting = new Counting(sizes);
    for (int i = 0; i < times; i++) {
      lives.forEach(counting::live);
    }
    return counting.tally();
  }

  /** What a row has. */
  public static Tally of(TypeRow row) {
    return new Tally(
        row.figures(),
        counts(row.histograms().storageBytes()),
        counts(row.histograms().capacityLength()),
        counts(row.histograms().departedLength()));
  }

  /** What this has that an earlier one had not. */
  public Tally minus(Tally earlier) {
    return new Tally(
        figures.minus(earlier.figures),
        added(earlier.storageBytes, storageBytes),
        added(earlier.capacityLength, capacityLength),
        added(earlier.departedLength, departedLength));
  }

  /** The upper edge of the bucket that a value falls into. */
  static long bucket(long value) {
    return BUCKETS.highestEquivalentValue(value);
  }

  private static SortedMap<Long, Long> added(
      SortedMap<Long, Long> before, SortedMap<Long, Long> after) {
    SortedMap<Long, Long> counts = new TreeMap<>(after);
    before.forEach((edge, count) -> counts.merge(edge, -count, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** The counts of a distribution by upper edge. */
  public static SortedMap<Long, Long> counts(Distribution distribution) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    distribution.buckets().forEach(b -> counts.put(b.upperEdge(), b.count()));
    return counts;
  }

  /** Arrivals less departures, for every bucket where that is more than nothing. */
  public static Map<Long, Long> stopped(TypeRow row) {
    return differences(row.histograms().capacityLength(), row.histograms().departedLength());
  }

  /** Departures less arrivals, for every bucket where that is more than nothing. */
  public static Map<Long, Long> bornBefore(TypeRow row) {
    return differences(row.histograms().departedLength(), row.histograms().capacityLength());
  }

  private static Map<Long, Long> differences(Distribution more, Distribution less) {
    SortedMap<Long, Long> counts = added(counts(less), counts(more));
    counts.values().removeIf(count -> count < 0);
    return counts;
  }
}
