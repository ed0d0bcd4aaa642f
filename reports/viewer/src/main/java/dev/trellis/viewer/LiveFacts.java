package dev.trellis.viewer;

import dev.trellis.insight.Frame;
import dev.trellis.report.Fill;
import dev.trellis.report.Holdings;
import dev.trellis.report.Live;
import dev.trellis.report.LiveRow;
import dev.trellis.report.Quantities;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What terminal and page both say of live storages. */
final class LiveFacts {

  private LiveFacts() {}

  /** What was watched, and what was not. */
  static String watched(Live live) {
    String watched =
        "%s watched: those from %s up, and samples of smaller ones, which are estimated"
            .formatted(
                Quantities.counted(live.watched(), "storages"),
                Quantities.roundedBytes(live.liveFromBytes()));
    return live.unwatched() == 0
        ? watched
        : watched
            + "; %s (%s) NOT watched, for liveMax was reached: the figures are too low"
                .formatted(
                    Quantities.counted(live.unwatched(), "storages"),
                    Quantities.roundedBytes(live.unwatchedBytes()));
  }

  /**
   * How much was live, as of when, and how old that is. Types are estimated one by one, so the
   * squares of their half widths add up.
   */
  static String moment(Holdings holdings, String sign) {
    double squares = 0;
    for (LiveRow row : holdings.types()) {
      squares += Math.pow((double) row.halfWidthBytes(), 2);
    }
    return String.format(
        Locale.ROOT,
        "%s%s live as of %s, %,.1f s before the report, after %s of the whole heap",
        Quantities.roundedBytes(holdings.bytes()),
        squares == 0 ? "" : " " + sign + Quantities.roundedBytes(Math.round(Math.sqrt(squares))),
        holdings.at(),
        holdings.ageMillis() / 1000.0,
        Quantities.counted(holdings.collections(), "collections"));
  }

  /** Rows by their bytes, most first. */
  static List<LiveRow> ranked(List<LiveRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingLong((LiveRow row) -> row.bytes() + row.estimatedBytes())
                .reversed()
                .thenComparing(LiveRow::type)
                .thenComparing(row -> String.join("\n", row.stack())))
        .toList();
  }

  /** Its line, or its type where the row is a type's. */
  static String name(LiveRow row) {
    return row.stack().isEmpty() ? row.type() : new Frame(row.stack().get(0)).place();
  }

  /** How full storages of a type are. */
  static String fill(Fill fill) {
    return fill.slots() <= 0
        ? Quantities.counted(fill.storages(), "storages") + " without slots"
        : "%s of %s slots (%s) in %s"
            .formatted(
                Quantities.grouped(fill.occupiedSlots()),
                Quantities.grouped(fill.slots()),
                Quantities.percent(fill.occupiedSlots(), fill.slots()),
                Quantities.counted(fill.storages(), "storages"));
  }
}
