package dev.trellis.viewer;

import dev.trellis.report.Figure;
import dev.trellis.report.Fill;
import dev.trellis.report.Holdings;
import dev.trellis.report.Live;
import dev.trellis.report.LiveRow;
import dev.trellis.report.Quantities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's live storages, each moment by itself. */
final class HtmlLive {

  private HtmlLive() {}

  /** Nothing where nothing was watched. */
  static void write(@Nullable Live live, Markup page) {
    if (live == null) {
      return;
    }
    page.open("section").element("h2", "Live").element("p", LiveFacts.watched(live) + ".");
    holdings("Latest", live.latest(), page);
    holdings("Peak", live.peak(), page);
    if (!live.fill().isEmpty()) {
      page.element("h3", "Fill, at the time of the report").open("ul");
      for (Fill fill : live.fill()) {
        page.element("li", fill.type() + ": " + LiveFacts.fill(fill));
      }
      page.close();
    }
    page.close();
  }

  private static void holdings(String which, @Nullable Holdings holdings, Markup page) {
    page.element("h3", which);
    if (holdings == null) {
      page.element("p", "No collection of the whole heap was completed.");
      return;
    }
    page.element("p", LiveFacts.moment(holdings, "±") + ".");
    table("By type", "type", LiveFacts.ranked(holdings.types()), page);
    table("By call site", "line", LiveFacts.ranked(holdings.sites()), page);
  }

  private static void table(String caption, String what, List<LiveRow> rows, Markup page) {
    if (rows.isEmpty()) {
      return;
    }
    HtmlTable.open(
        caption + "; smaller storages are estimated, ± is half the 95 % interval.",
        page,
        what,
        "#count",
        "#watched",
        "#smaller storages",
        "#±");
    for (LiveRow row : rows) {
      page.open("tr").open("th", "scope", "row", "class", "name");
      if (row.stack().isEmpty()) {
        page.text(row.type());
      } else {
        page.open("details").element("summary", LiveFacts.name(row) + ", " + row.type());
        page.open("ul", "class", "stack");
        row.stack().forEach(frame -> page.element("li", frame));
        page.close().close();
      }
      page.close();
      HtmlTable.number(Quantities.grouped(row.count()), page);
      HtmlTable.number(bytes(row.bytes()), page);
      HtmlTable.number(bytes(row.estimatedBytes()), page);
      HtmlTable.number(bytes(row.halfWidthBytes()), page);
      page.close();
    }
    HtmlTable.close(page);
  }

  private static String bytes(long bytes) {
    return Quantities.of(Figure.REQUESTED_BYTES, bytes);
  }
}
