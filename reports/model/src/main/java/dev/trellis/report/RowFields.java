package dev.trellis.report;

import java.io.IOException;
import java.util.List;

/**
 * Writes the parts of a report that come in rows: types with their histograms, call sites and
 * scopes.
 */
final class RowFields {

  private final JsonText out;

  RowFields(JsonText out) {
    this.out = out;
  }

  void types(List<TypeRow> rows) throws IOException {
    out.writeArrayFieldStart("types");
    for (TypeRow row : RowOrder.sorted(rows, new RowOrder.ByType())) {
      out.writeStartObject();
      out.writeStringField("type", row.type());
      figures(row.figures());
      out.writeNumberField("bornBefore", row.bornBefore());
      out.writeObjectFieldStart("histograms");
      for (Histograms.Named named : row.histograms().named()) {
        distribution(named.jsonName(), named.distribution());
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * Three lines a row, for there may be thousands: whose it is, figures and what they are, ladder.
   */
  void sites(List<SiteRow> rows) throws IOException {
    out.writeArrayFieldStart("sites");
    for (SiteRow row : RowOrder.sorted(rows, new RowOrder.BySite())) {
      out.writeStartObject();
      out.oneLine(true);
      out.writeStringField("type", row.type());
      out.writeFieldName("stack");
      StackField.frames(row.stack(), out);
      out.nextOnOneLine();
      FigureFields.write(row.figures(), out);
      out.writeBooleanField("estimated", row.estimated());
      Double ci95 = row.ci95();
      if (ci95 == null) {
        out.writeNullField("ci95");
      } else {
        out.writeNumberField("ci95", ci95);
      }
      if (row.estimated() || row.samples() != 0) {
        out.writeNumberField("samples", row.samples());
      }
      out.writeNumberField("largestBytes", row.largestBytes());
      out.writeNumberField("baseBytes", row.baseBytes());
      out.writeNumberField("elementBytes", row.elementBytes());
      out.nextOnOneLine();
      ladder(row.ladder());
      out.writeEndObject();
      out.oneLine(false);
    }
    out.writeEndArray();
  }

  void scopes(List<ScopeRow> rows) throws IOException {
    out.writeArrayFieldStart("scopes");
    for (ScopeRow row : RowOrder.sorted(rows, new RowOrder.ByScope())) {
      out.writeStartObject();
      out.writeStringField("scope", row.scope());
      figures(row.figures());
      types(row.types());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void ladder(List<Rung> rungs) throws IOException {
    out.writeArrayFieldStart("ladder");
    for (Rung rung : rungs) {
      out.writeStartArray();
      out.writeNumber(rung.length());
      out.writeNumber(rung.arrivals());
      out.writeNumber(rung.departures());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void figures(Figures figures) throws IOException {
    FigureFields.write(figures, out);
  }

  private void distribution(String name, Distribution distribution) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("unit", distribution.unit());
    out.writeNumberField("significantDigits", distribution.significantDigits());
    out.writeNumberField("count", distribution.count());
    out.writeNumberField("min", distribution.min());
    out.writeNumberField("max", distribution.max());
    out.writeNumberField("mean", distribution.mean());
    out.writeNumberField("p50", distribution.p50());
    out.writeNumberField("p90", distribution.p90());
    out.writeNumberField("p99", distribution.p99());
    out.writeNumberField("p999", distribution.p999());
    out.writeArrayFieldStart("buckets");
    for (Bucket bucket : distribution.buckets()) {
      // The flag goes up inside the pair: its own place in the list is still a line of its own.
      out.writeStartArray();
      out.oneLine(true);
      out.writeNumber(bucket.upperEdge());
      out.writeNumber(bucket.count());
      out.writeEndArray();
      out.oneLine(false);
    }
    out.writeEndArray();
    out.writeStringField("hdr", distribution.hdr());
    out.writeEndObject();
  }
}
