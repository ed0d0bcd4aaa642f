package dev.trellis.it.expected;

import dev.trellis.report.Distribution;
import dev.trellis.report.TypeRow;
import java.util.SortedMap;

/** What the row of a type has that an earlier one had not. */
public final class RowDifference {

  private RowDifference() {}

  /** The difference, figure by figure and bucket by bucket; buckets without one are left out. */
  public static Tally between(TypeRow before, TypeRow after) {
    return new Tally(
        after.figures().minus(before.figures()),
        added(before.histograms().storageBytes(), after.histograms().storageBytes()),
        added(before.histograms().capacityLength(), after.histograms().capacityLength()),
        added(before.histograms().departedLength(), after.histograms().departedLength()));
  }

  private static SortedMap<Long, Long> added(Distribution before, Distribution after) {
    SortedMap<Long, Long> counts = Tally.counts(after);
    Tally.counts(before).forEach((edge, count) -> counts.merge(edge, -count, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
