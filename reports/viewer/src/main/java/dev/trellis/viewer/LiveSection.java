package dev.trellis.viewer;

import dev.trellis.report.Fill;
import dev.trellis.report.Holdings;
import dev.trellis.report.Live;
import dev.trellis.report.LiveRow;
import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Live storages on the terminal. */
final class LiveSection {

  private static final int NAME = 20;
  private static final int TYPE = 16;
  private static final int BYTES = 10;

  private LiveSection() {}

  static void print(@Nullable Live live, Paper paper) {
    if (live == null) {
      paper.line("  not watched: run with live=true");
      return;
    }
    paper.paragraph("  ", LiveFacts.watched(live));
    holdings("Latest", live.latest(), paper);
    holdings("Peak", live.peak(), paper);
    if (!live.fill().isEmpty()) {
      paper.blank();
      paper.styled("Fill, at the time of the report", Style.HEADING);
      for (Fill fill : live.fill()) {
        paper.paragraph("  ", Text.printable(fill.type()) + ": " + LiveFacts.fill(fill));
      }
    }
  }

  private static void holdings(String which, @Nullable Holdings holdings, Paper paper) {
    paper.blank();
    paper.styled(which, Style.HEADING);
    if (holdings == null) {
      paper.line("  no collection of the whole heap was completed");
      return;
    }
    paper.paragraph("  ", Text.printable(LiveFacts.moment(holdings, paper.plusMinus())));
    table("type", LiveFacts.ranked(holdings.types()), paper);
    table("line", LiveFacts.ranked(holdings.sites()), paper);
  }

  private static void table(String what, List<LiveRow> rows, Paper paper) {
    if (rows.isEmpty()) {
      return;
    }
    paper.styled(line(what, "", "count", "watched", "smaller", paper.plusMinus()), Style.FAINT);
    for (LiveRow row : rows) {
      boolean isType = row.stack().isEmpty();
      int room = isType ? NAME + 1 + TYPE : NAME;
      String name =
          isType
              ? TypeNames.fit(row.type(), room, paper.ellipsis())
              : TypeNames.middle(Text.printable(LiveFacts.name(row)), room, paper.ellipsis());
      String type = Text.printable(row.type().substring(row.type().lastIndexOf('.') + 1));
      paper.line(
          line(
              name,
              isType ? "" : TypeNames.middle(type, TYPE, paper.ellipsis()),
              Compact.count(row.count()),
              Quantities.roundedBytes(row.bytes()),
              Quantities.roundedBytes(row.estimatedBytes()),
              Quantities.roundedBytes(row.halfWidthBytes())));
    }
  }

  private static String line(
      String name, String type, String count, String bytes, String smaller, String half) {
    String who =
        type.isEmpty()
            ? Columns.padRight(name, NAME + 1 + TYPE)
            : Columns.padRight(name, NAME) + " " + Columns.padRight(type, TYPE);
    return String.join(
        " ",
        Columns.padRight(who, NAME + 1 + TYPE),
        Columns.padLeft(count, Compact.WIDTH),
        Columns.padLeft(bytes, BYTES),
        Columns.padLeft(smaller, BYTES),
        Columns.padLeft(half, BYTES));
  }
}
