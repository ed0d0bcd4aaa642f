package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.report.Counts;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figures;
import dev.trellis.report.Histograms;
import dev.trellis.report.TypeRow;
import dev.trellis.runtime.record.Buckets;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.record.TypeFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns what was counted into rows of the report, one for each class, by name. */
final class Rows {

  private Rows() {}

  static Figures figures(TypeFigures of) {
    return new Figures(
        of.initials(),
        of.growths(),
        of.shrinks(),
        of.replaces(),
        of.nodes(),
        of.requestedBytes(),
        of.copiedBytes(),
        of.rehashedSlots(),
        of.discardedBytes(),
        of.denials(),
        of.deniedBytes());
  }

  static List<TypeRow> types(TypeFigures[] figures) {
    Map<String, Row> rows = new TreeMap<>();
    for (TypeFigures of : figures) {
      if (!of.isEmpty()) {
        String name = of.type().name();
        Row row = rows.get(name);
        if (row == null) {
          row = new Row();
          rows.put(name, row);
        }
        row.add(of);
      }
    }
    List<TypeRow> built = new ArrayList<>();
    for (Map.Entry<String, Row> row : rows.entrySet()) {
      built.add(row.getValue().build(row.getKey()));
    }
    return built;
  }

  private static final class Row {
    private final Counts storageBytes = new Counts();
    private final Counts capacity = new Counts();
    private final Counts departed = new Counts();
    private final Counts finals = new Counts();
    private Figures sum = Figures.ZERO;
    private long bornBefore;

    void add(TypeFigures of) {
      sum = sum.plus(figures(of));
      ArrayLayout layout = of.type().layout();
      long[] arrivals = of.arrivals();
      long[] departures = of.departures();
      boolean node = of.type().kind() == StorageKind.NODE;
      for (int bucket = 0; bucket < Math.max(arrivals.length, departures.length); bucket++) {
        long came = bucket < arrivals.length ? arrivals[bucket] : 0;
        long went = bucket < departures.length ? departures[bucket] : 0;
        if (came != 0 || went != 0) {
          int length = Buckets.lowest(bucket);
          storageBytes.add(Math.min(layout.bytes(length), Distribution.HIGHEST_VALUE), came);
          if (!node) { // an entry has a size and no length
            capacity.add(length, came);
            departed.add(length, went);
            finals.add(length, Math.max(0, came - went));
            // More went than came: they came before weaving did.
            bornBefore += Math.max(0, went - came);
          }
        }
      }
    }

    TypeRow build(String name) {
      Histograms histograms =
          new Histograms(
              Distribution.of("bytes", storageBytes),
              Distribution.of("elements", capacity),
              Distribution.of("elements", departed),
              Distribution.of("elements", finals));
      return new TypeRow(name, sum, bornBefore, histograms);
    }
  }
}
