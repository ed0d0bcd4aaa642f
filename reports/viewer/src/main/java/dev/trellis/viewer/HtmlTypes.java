package dev.trellis.viewer;

import dev.trellis.insight.Insight;
import dev.trellis.report.Bucket;
import dev.trellis.report.Distribution;
import dev.trellis.report.Histograms;
import dev.trellis.report.Quantities;
import dev.trellis.report.TypeRow;
import java.util.List;

/** The page's table of types and, for each type that had events, its histograms. */
final class HtmlTypes {

  private HtmlTypes() {}

  static void write(List<TypeRow> rows, Markup page) {
    page.open("section").element("h2", "Types");
    if (rows.isEmpty()) {
      page.element("p", "No type had an event.").close();
      return;
    }
    List<TypeColumn> columns = TypeColumn.worthShowing(rows);
    page.open("div", "class", "scroll").open("table");
    page.element("caption", "All container types by requestedBytes; bytes are exact.");
    page.open("thead").open("tr").element("th", "type", "scope", "col");
    for (TypeColumn column : columns) {
      page.element(
          "th", column.name(), "scope", "col", "class", "number", "title", column.meaning());
    }
    page.close().close().open("tbody");
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i, columns, page);
    }
    page.close().close().close().close();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).figures().events() > 0) {
        detail(rows.get(i), i, page);
      }
    }
  }

  private static void row(TypeRow row, int index, List<TypeColumn> columns, Markup page) {
    page.open("tr").open("th", "scope", "row", "class", "name");
    if (row.figures().events() > 0) {
      page.element("a", row.type(), "href", "#type-" + index);
    } else {
      page.text(row.type());
    }
    page.close();
    columns.forEach(column -> number(column.of().applyAsLong(row), page));
    page.close();
  }

  private static void detail(TypeRow row, int index, Markup page) {
    page.open("section", "id", "type-" + index).element("h2", row.type(), "class", "name");
    if (row.figures().arrays() == 0) {
      page.element("p", "Nodes alone: no storage with a length.");
    }
    if (row.bornBefore() > 0) {
      page.element(
          "p",
          Quantities.counted(row.bornBefore(), "containers")
              + " older than the weaving: final capacities leave them out.");
    }
    if (row.figures().arrays() == 0) {
      page.close();
      return;
    }
    List<String> containers = InsightWords.items(Insight.of(row), false);
    if (!containers.isEmpty()) {
      page.element("p", String.join(" · ", containers));
    }
    int step = Range.step(row.histograms());
    page.open("div", "class", "histograms");
    List<Histograms.Named> histograms = row.histograms().named();
    for (int i = 0; i < histograms.size(); i++) {
      if (!histograms.get(i).distribution().isEmpty()) {
        histogram(histograms.get(i), step, "histogram-" + index + "-" + i, page);
      }
    }
    page.close();
    Precision.note(row.histograms())
        .forEach(note -> page.element("p", "Histograms: " + note + ".", "class", "note"));
    page.close();
  }

  private static void histogram(Histograms.Named named, int step, String id, Markup page) {
    Distribution distribution = named.distribution();
    page.open("figure").open("figcaption").element("h3", named.jsonName());
    page.element(
        "p",
        "%s (%s, merged to %s)"
            .formatted(named.meaning(), distribution.unit(), Range.merging(step)));
    page.close();
    SvgChart.write(named, step, id, page);
    page.open("ul", "class", "statistics");
    TypeDetail.summary(distribution).forEach(item -> page.element("li", item));
    page.close();
    buckets(distribution, page);
    page.close();
  }

  private static void buckets(Distribution distribution, Markup page) {
    page.open("details").element("summary", "Buckets").open("table").open("thead").open("tr");
    page.element("th", "up to", "scope", "col", "class", "number");
    page.element("th", "count", "scope", "col", "class", "number");
    page.close().close().open("tbody");
    for (Bucket bucket : distribution.buckets()) {
      page.open("tr");
      number(bucket.upperEdge(), page);
      number(bucket.count(), page);
      page.close();
    }
    page.close().close().close();
  }

  private static void number(long value, Markup page) {
    page.element("td", Quantities.grouped(value), "class", "number");
  }
}
