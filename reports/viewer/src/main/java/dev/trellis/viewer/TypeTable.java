package dev.trellis.viewer;

import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import dev.trellis.report.TypeRow;
import java.util.List;

/** One line for each type: the figures that matter most, rounded to fit. */
final class TypeTable {

  private static final int TYPE = 27;
  private static final int BYTES = 10;

  private TypeTable() {}

  static void print(List<TypeRow> rows, Paper paper) {
    paper.styled(
        line("type", "events", "growths", "requested", "copied", "discarded"), Style.FAINT);
    for (TypeRow row : rows) {
      Figures figures = row.figures();
      paper.line(
          line(
              TypeNames.fit(row.type(), TYPE, paper.ellipsis()),
              Compact.count(figures.events()),
              Compact.count(figures.growths()),
              Quantities.roundedBytes(figures.requestedBytes()),
              Quantities.roundedBytes(figures.copiedBytes()),
              Quantities.roundedBytes(figures.discardedBytes())));
    }
  }

  private static String line(
      String type,
      String events,
      String growths,
      String requested,
      String copied,
      String discarded) {
    return String.join(
        " ",
        Columns.padRight(type, TYPE),
        Columns.padLeft(events, Compact.WIDTH),
        Columns.padLeft(growths, Compact.WIDTH),
        Columns.padLeft(requested, BYTES),
        Columns.padLeft(copied, BYTES),
        Columns.padLeft(discarded, BYTES));
  }
}
