package dev.trellis.dist;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.report.Figures;
import dev.trellis.report.Rung;
import dev.trellis.report.SiteRow;
import dev.trellis.runtime.record.BucketWeights;
import dev.trellis.runtime.record.Buckets;
import dev.trellis.runtime.record.SiteFigures;
import dev.trellis.runtime.record.StorageKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was recorded of call sites into rows of the report, one for each class and stack. */
final class SiteRows {

  /** Half the width of a 95 % interval, in standard errors. */
  private static final double Z95 = 1.959964;

  private SiteRows() {}

  /**
   * The rows, in the order of what is given.
   *
   * @param sites by the type's name and the stack
   */
  static List<SiteRow> of(List<SiteFigures> sites) {
    List<SiteRow> rows = new ArrayList<>(sites.size());
    for (SiteFigures site : sites) {
      SiteRow row = row(site);
      int last = rows.size() - 1;
      SiteRow other = last < 0 ? null : rows.get(last);
      if (other != null && other.type().equals(row.type()) && other.stack().equals(row.stack())) {
        rows.set(last, together(other, row));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private static SiteRow row(SiteFigures site) {
    long requested = site.requestedBytes();
    Double ci95 = null;
    if (site.isEstimated() && requested > 0) {
      ci95 = Z95 * site.standardErrorBytes() / requested;
    }
    ArrayLayout layout = site.layout();
    boolean node = site.type().kind() == StorageKind.NODE;
    return new SiteRow(
        site.type().name(),
        site.frames(),
        figures(site),
        site.isEstimated(),
        ci95,
        site.samples(),
        site.largestBytes(),
        node ? 0 : layout.baseBytes(),
        node ? 0 : 1 << layout.elementShift(),
        node ? List.of() : ladder(site));
  }

  private static Figures figures(SiteFigures of) {
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

  private static List<Rung> ladder(SiteFigures of) {
    BucketWeights lengths = of.lengths();
    List<Rung> rungs = new ArrayList<>(lengths.count());
    for (int place = 0; place < lengths.count(); place++) {
      long came = lengths.arrivals(place);
      long went = lengths.departures(place);
      if (came != 0 || went != 0) {
        rungs.add(new Rung(Buckets.lowest(lengths.bucket(place)), came, went));
      }
    }
    return rungs;
  }

  /** A class with storages of two layouts: the figures add up, a ladder of both says nothing. */
  private static SiteRow together(SiteRow one, SiteRow other) {
    Double ci95 = null;
    Figures sum = one.figures().plus(other.figures());
    if (one.ci95() != null || other.ci95() != null) {
      double width = Math.hypot(halfWidth(one), halfWidth(other));
      ci95 = width / sum.requestedBytes();
    }
    return new SiteRow(
        one.type(),
        one.stack(),
        sum,
        one.estimated(),
        ci95,
        one.samples() + other.samples(),
        Math.max(one.largestBytes(), other.largestBytes()),
        0,
        0,
        List.of());
  }

  private static double halfWidth(SiteRow row) {
    @Nullable Double ci95 = row.ci95();
    return ci95 == null ? 0 : ci95 * row.figures().requestedBytes();
  }
}
