package dev.trellis.viewer;

import dev.trellis.insight.Insight;
import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.util.List;

/** The page's table of call sites, in which each one's stack can be opened. */
final class HtmlSites {

  private static final String SIGN = "±";

  private HtmlSites() {}

  /** Nothing where no call site was recorded. */
  static void write(Report report, Markup page) {
    if (report.sites().isEmpty()) {
      return;
    }
    page.open("section").element("h2", "Call sites");
    HtmlTable.open(
        "All call sites by requestedBytes; bytes are exact, or estimates where there is a ±, half the 95 % interval.",
        page,
        "line",
        "type",
        "#events",
        "#growths",
        "#requestedBytes",
        "#±",
        "#copiedBytes",
        "#containers",
        "#growths each");
    for (SiteRow row : SiteLine.ranked(report)) {
      row(row, page);
    }
    page.open("tr").element("th", "unattributed", "scope", "row").element("td", "");
    figures(report.unattributed(), false, "", page);
    HtmlTable.number("", page);
    HtmlTable.number("", page);
    page.close();
    HtmlTable.close(page);
    page.close();
  }

  private static void row(SiteRow row, Markup page) {
    Insight insight = Insight.of(row);
    page.open("tr").open("th", "scope", "row", "class", "name").open("details");
    page.element("summary", SiteLine.placeOf(row));
    list(row.stack(), page);
    if (row.estimated()) {
      page.element("p", Estimates.source(row, "", SIGN), "class", "note");
    }
    page.close().close().element("td", row.type(), "class", "name");
    String interval = row.estimated() ? Estimates.share(row.ci95(), SIGN) : "";
    figures(row.figures(), row.estimated(), interval, page);
    if (!Insight.tells(row)) {
      page.element("td", InsightWords.TOO_FEW, "colspan", "2", "class", "note").close();
      return;
    }
    HtmlTable.number(
        InsightWords.about(row.estimated()) + Quantities.grouped(insight.containers()), page);
    page.open("td", "class", "number");
    ladder(insight, row.estimated(), page);
    page.close().close();
  }

  private static void ladder(Insight insight, boolean estimated, Markup page) {
    if (insight.containers() == 0) {
      return;
    }
    page.open("details");
    page.element("summary", InsightWords.about(estimated) + InsightWords.growthsEach(insight));
    list(InsightWords.items(insight, estimated), page);
    page.element("p", "stopped:", "class", "note");
    list(InsightWords.stops(insight, estimated), page);
    page.close();
  }

  /** An estimate has no more digits than mean something. */
  private static void figures(Figures figures, boolean estimated, String interval, Markup page) {
    HtmlTable.number(Quantities.grouped(figures.events()), page);
    HtmlTable.number(Quantities.grouped(figures.growths()), page);
    HtmlTable.number(bytes(figures.requestedBytes(), estimated), page);
    HtmlTable.number(interval, page);
    HtmlTable.number(bytes(figures.copiedBytes(), estimated), page);
  }

  private static String bytes(long bytes, boolean estimated) {
    return estimated ? Quantities.roundedBytes(bytes) : Quantities.grouped(bytes);
  }

  private static void list(List<String> items, Markup page) {
    page.open("ul", "class", "stack");
    items.forEach(item -> page.element("li", item));
    page.close();
  }
}
