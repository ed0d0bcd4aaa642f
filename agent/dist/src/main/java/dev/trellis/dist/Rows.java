package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figures;
import dev.trellis.report.Histograms;
import dev.trellis.report.TypeRow;
import dev.trellis.runtime.record.Buckets;
import dev.trellis.runtime.record.TypeFigures;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Turns what was counted into rows of the report. */
final class Rows {

  private Rows() {}

  static Figures figures(TypeFigures of) {
    return new Figures(
        of.initials(),
        of.growths(),
        of.shrinks(),
        of.replaces(),
        0,
        of.requestedBytes(),
        of.copiedBytes(),
        of.rehashedSlots(),
        of.discardedBytes(),
        of.denials(),
        of.deniedBytes());
  }

  static List<TypeRow> types(TypeFigures[] figures) {
    List<TypeRow> rows = new ArrayList<>();
    for (TypeFigures of : figures) {
      if (!of.isEmpty()) {
        rows.add(type(of));
      }
    }
    return rows;
  }

  private static TypeRow type(TypeFigures of) {
    ArrayLayout layout = of.type().layout();
    long[] arrivals = of.arrivals();
    long[] departures = of.departures();
    Histogram storageBytes = Distribution.newHistogram();
    Histogram capacity = Distribution.newHistogram();
    Histogram departed = Distribution.newHistogram();
    Histogram finals = Distribution.newHistogram();
    long bornBefore = 0;
    for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
      int length = Buckets.lowest(bucket);
      add(capacity, length, arrivals[bucket]);
      add(
          storageBytes,
          Math.min(layout.bytes(length), Distribution.HIGHEST_VALUE),
          arrivals[bucket]);
      add(departed, length, departures[bucket]);
      long stayed = arrivals[bucket] - departures[bucket];
      add(finals, length, Math.max(0, stayed));
      // More went than came: they came before weaving did.
      bornBefore += Math.max(0, -stayed);
    }
    Histograms histograms =
        new Histograms(
            Distribution.of("bytes", storageBytes),
            Distribution.of("elements", capacity),
            Distribution.of("elements", departed),
            Distribution.of("elements", finals));
    return new TypeRow(of.type().name(), figures(of), bornBefore, histograms);
  }

  private static void add(Histogram histogram, long value, long count) {
    if (count > 0) {
      histogram.recordValueWithCount(value, count);
    }
  }
}
