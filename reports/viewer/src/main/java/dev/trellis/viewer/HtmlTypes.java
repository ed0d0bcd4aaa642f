package dev.trellis.viewer;

import dev.trellis.report.Bucket;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figure;
import dev.trellis.report.Histograms;
import dev.trellis.report.Quantities;
import dev.trellis.report.TypeRow;
import java.util.List;
import java.util.Locale;

/** The page's table of types and, for each type that had events, its histograms. */
final class HtmlTypes {

  private HtmlTypes() {}

  static void write(List<TypeRow> rows, Markup page) {
    page.open("section").element("h2", "Types");
    if (rows.isEmpty()) {
      page.element("p", "No type had an event.").close();
      return;
    }
    page.open("div", "class", "scroll").open("table");
    page.element("caption", "All container types by requestedBytes; bytes are exact.");
    page.open("thead").open("tr").element("th", "type", "scope", "col");
    page.element("th", "events", "scope", "col", "class", "number");
    for (Figure figure : Figure.values()) {
      page.element(
          "th", figure.jsonName(), "scope", "col", "class", "number", "title", figure.meaning());
    }
    page.element("th", "bornBefore", "scope", "col", "class", "number");
    page.close().close().open("tbody");
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i, page);
    }
    page.close().close().close().close();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).figures().events() > 0) {
        detail(rows.get(i), i, page);
      }
    }
  }

  private static void row(TypeRow row, int index, Markup page) {
    page.open("tr").open("th", "scope", "row", "class", "name");
    if (row.figures().events() > 0) {
      page.element("a", row.type(), "href", "#type-" + index);
    } else {
      page.text(row.type());
    }
    page.close();
    number(row.figures().events(), page);
    for (Figure figure : Figure.values()) {
      number(figure.of(row.figures()), page);
    }
    number(row.bornBefore(), page);
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
    page.open("div", "class", "histograms");
    List<Histograms.Named> histograms = row.histograms().named();
    for (int i = 0; i < histograms.size(); i++) {
      if (!histograms.get(i).distribution().isEmpty()) {
        histogram(histograms.get(i), "histogram-" + index + "-" + i, page);
      }
    }
    page.close().close();
  }

  private static void histogram(Histograms.Named named, String id, Markup page) {
    Distribution distribution = named.distribution();
    page.open("figure").open("figcaption").element("h3", named.jsonName());
    page.element(
        "p",
        "%s (%s, merged to %s)"
            .formatted(named.meaning(), distribution.unit(), Range.merging(distribution)));
    page.close();
    SvgChart.write(named, id, page);
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String column : List.of("count", "min", "p50", "p90", "p99", "p99.9", "max", "mean")) {
      page.element("th", column, "scope", "col", "class", "number");
    }
    page.close().close().open("tbody").open("tr");
    number(distribution.count(), page);
    number(distribution.min(), page);
    number(distribution.p50(), page);
    number(distribution.p90(), page);
    number(distribution.p99(), page);
    number(distribution.p999(), page);
    number(distribution.max(), page);
    String mean = String.format(Locale.ROOT, "%,.1f", distribution.mean());
    page.element("td", mean, "class", "number").close().close().close().close();
    buckets(distribution, page);
    page.close();
  }

  private static void buckets(Distribution distribution, Markup page) {
    page.open("details").element("summary", "Exact buckets").open("table").open("thead").open("tr");
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
