package dev.trellis.viewer;

import dev.trellis.report.Figure;
import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.TypeRow;
import java.util.List;

/** The page's table of scopes, in which each one's types can be opened. */
final class HtmlScopes {

  private HtmlScopes() {}

  /** Nothing where nothing grew in a scope. */
  static void write(Report report, Markup page) {
    List<ScopeRow> rows = ScopeSection.ranked(report);
    if (rows.isEmpty()) {
      return;
    }
    page.open("section").element("h2", "Scopes");
    HtmlTable.open(
        "All scopes by requestedBytes, each without those opened inside it.",
        page,
        "scope",
        "#events",
        "#growths",
        "#requestedBytes",
        "#copiedBytes",
        "#denials");
    for (ScopeRow row : rows) {
      page.open("tr").open("th", "scope", "row", "class", "name").open("details");
      page.element("summary", row.scope()).open("ul", "class", "stack");
      for (TypeRow type : Facts.byRequestedBytes(row.types())) {
        page.element("li", type(type));
      }
      page.close().close().close();
      figures(row.figures(), page);
    }
    page.open("tr").element("th", "in no scope", "scope", "row");
    figures(ScopeSection.inNone(report), page);
    HtmlTable.close(page);
    page.close();
  }

  private static String type(TypeRow row) {
    return "%s: %s, %s, p50 stops at %s, p99 at %s"
        .formatted(
            row.type(),
            Quantities.counted(row.figures().events(), "events"),
            Quantities.of(Figure.REQUESTED_BYTES, row.figures().requestedBytes()),
            Quantities.grouped(row.histograms().finalCapacityLength().p50()),
            Quantities.grouped(row.histograms().finalCapacityLength().p99()));
  }

  private static void figures(Figures figures, Markup page) {
    HtmlTable.number(Quantities.grouped(figures.events()), page);
    HtmlTable.number(Quantities.grouped(figures.growths()), page);
    HtmlTable.number(Quantities.of(Figure.REQUESTED_BYTES, figures.requestedBytes()), page);
    HtmlTable.number(Quantities.of(Figure.COPIED_BYTES, figures.copiedBytes()), page);
    HtmlTable.number(Quantities.grouped(figures.denials()), page);
    page.close();
  }
}
