package dev.trellis.insight;

import dev.trellis.report.Bucket;
import dev.trellis.report.Histograms;
import dev.trellis.report.Rung;
import dev.trellis.report.SiteRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes ladders of what reports hold. Above 255 a report tells lengths to within a bucket; where
 * the type's growth rule leads from a shorter length into it, that length is taken, else the
 * longest of the bucket.
 */
final class Ladders {

  private Ladders() {}

  /** The ladder of call sites of one type, taken together. */
  static Ladder of(List<SiteRow> rows, String type) {
    TreeMap<Long, Rung> sum = new TreeMap<>();
    for (SiteRow row : rows) {
      for (Rung rung : row.ladder()) {
        sum.merge(rung.length(), rung, Ladders::plus);
      }
    }
    return exact(sum, type);
  }

  /** The ladder of a type; any report has what it takes. */
  static Ladder of(Histograms histograms, String type) {
    TreeMap<Long, Rung> rungs = new TreeMap<>();
    for (Bucket in : histograms.capacityLength().buckets()) {
      long length = lowest(in.upperEdge());
      rungs.put(length, new Rung(length, in.count(), 0));
    }
    for (Bucket out : histograms.departedLength().buckets()) {
      long length = lowest(out.upperEdge());
      rungs.merge(length, new Rung(length, 0, out.count()), Ladders::plus);
    }
    return exact(rungs, type);
  }

  private static Ladder exact(SortedMap<Long, Rung> rungs, String type) {
    Optional<GrowthRule> rule = Presizable.of(type).map(Presizable::rule);
    // Powers of two are the lowest lengths of their buckets.
    boolean powersOfTwo = Presizable.of(type).filter(Presizable::isPowerOfTwo).isPresent();
    List<Step> steps = new ArrayList<>();
    TreeSet<Long> expected = new TreeSet<>();
    for (Rung rung : rungs.values()) {
      long longest = rung.length() + (powersOfTwo ? 1 : width(rung.length())) - 1;
      Long expectedHere = expected.floor(longest);
      long length = expectedHere != null && expectedHere >= rung.length() ? expectedHere : longest;
      steps.add(new Step(length, rung.arrivals(), rung.departures()));
      if (rung.departures() > 0 && rule.isPresent()) {
        expected.add(rule.get().after(length));
      }
    }
    return new Ladder(steps);
  }

  private static Rung plus(Rung one, Rung other) {
    return new Rung(
        one.length(), one.arrivals() + other.arrivals(), one.departures() + other.departures());
  }

  /** How many lengths share the bucket that {@code length} belongs to. */
  private static long width(long length) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(length);
    return bits <= 8 ? 1 : 1L << (bits - 8);
  }

  private static long lowest(long upperEdge) {
    return upperEdge / width(upperEdge) * width(upperEdge);
  }
}
