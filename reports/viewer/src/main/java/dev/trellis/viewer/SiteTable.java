package dev.trellis.viewer;

import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import java.util.List;

/** One line for each call site, and one for what belongs to none. */
final class SiteTable {

  private static final int PLACE = 23;
  private static final int TYPE = 16;
  private static final int BYTES = 10;

  private SiteTable() {}

  /**
   * Prints those lines and what is unattributed.
   *
   * @param hidden further call sites that are not shown
   */
  static void print(List<SiteLine> lines, long hidden, Figures unattributed, Paper paper) {
    paper.styled(
        line("line", "type", "events", "growths", "requested", paper.plusMinus()), Style.FAINT);
    for (SiteLine site : lines) {
      paper.line(
          line(
              TypeNames.middle(Text.printable(site.place()), PLACE, paper.ellipsis()),
              TypeNames.middle(simple(Text.printable(site.type())), TYPE, paper.ellipsis()),
              site.figures(),
              site.estimated() ? Estimates.share(site.ci95(), paper.plusMinus()) : ""));
    }
    if (hidden > 0) {
      paper.line("and " + Quantities.grouped(hidden) + " more");
    }
    paper.line(line("(unattributed)", "", unattributed, ""));
  }

  private static String line(String place, String type, Figures figures, String interval) {
    return line(
        place,
        type,
        Compact.count(figures.events()),
        Compact.count(figures.growths()),
        Quantities.roundedBytes(figures.requestedBytes()),
        interval);
  }

  private static String line(
      String place, String type, String events, String growths, String bytes, String interval) {
    return String.join(
        " ",
        Columns.padRight(place, PLACE),
        Columns.padRight(type, TYPE),
        Columns.padLeft(events, Compact.WIDTH),
        Columns.padLeft(growths, Compact.WIDTH),
        Columns.padLeft(bytes, BYTES),
        Columns.padLeft(interval, Estimates.WIDTH));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
