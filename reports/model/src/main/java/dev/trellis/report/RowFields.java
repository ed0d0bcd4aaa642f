package dev.trellis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes the parts of a report that come in rows: types with their histograms, and call sites. */
final class RowFields {

  private final JsonGenerator out;
  private final LinePrinter lines;

  RowFields(JsonGenerator out, LinePrinter lines) {
    this.out = out;
    this.lines = lines;
  }

  void types(List<TypeRow> rows) throws IOException {
    out.writeArrayFieldStart("types");
    for (TypeRow row : rows) {
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

  void sites(List<SiteRow> rows) throws IOException {
    out.writeArrayFieldStart("sites");
    for (SiteRow row : rows) {
      out.writeStartObject();
      out.writeStringField("type", row.type());
      out.writeFieldName("stack");
      lines.oneLine(true);
      out.writeStartArray();
      for (String frame : row.stack()) {
        out.writeString(frame);
      }
      out.writeEndArray();
      lines.oneLine(false);
      figures(row.figures());
      out.writeBooleanField("estimated", row.estimated());
      Double ci95 = row.ci95();
      if (ci95 == null) {
        out.writeNullField("ci95");
      } else {
        out.writeNumberField("ci95", ci95);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void figures(Figures figures) throws IOException {
    for (Figure figure : Figure.values()) {
      out.writeNumberField(figure.jsonName(), figure.of(figures));
    }
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
      lines.oneLine(true);
      out.writeNumber(bucket.upperEdge());
      out.writeNumber(bucket.count());
      out.writeEndArray();
      lines.oneLine(false);
    }
    out.writeEndArray();
    out.writeStringField("hdr", distribution.hdr());
    out.writeEndObject();
  }
}
