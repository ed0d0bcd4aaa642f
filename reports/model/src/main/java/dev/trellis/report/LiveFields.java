package dev.trellis.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a report that have a moment of their own: the timeline and what is live. */
final class LiveFields {

  private final JsonText out;

  LiveFields(JsonText out) {
    this.out = out;
  }

  void timeline(Timeline timeline) throws IOException {
    out.writeObjectFieldStart("timeline");
    out.writeNumberField("intervalMillis", timeline.intervalMillis());
    out.writeArrayFieldStart("points");
    for (Timeline.Point point : timeline.points()) {
      out.writeStartArray();
      out.oneLine(true);
      out.writeNumber(point.atMillis());
      out.writeNumber(point.requestedBytes());
      out.writeNumber(point.copiedBytes());
      out.writeNumber(point.denials());
      Long liveBytes = point.liveBytes();
      if (liveBytes == null) {
        out.writeNull();
      } else {
        out.writeNumber(liveBytes.longValue());
      }
      out.writeEndArray();
      out.oneLine(false);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  void live(@Nullable Live live) throws IOException {
    if (live == null) {
      out.writeNullField("live");
      return;
    }
    out.writeObjectFieldStart("live");
    out.writeNumberField("liveFromBytes", live.liveFromBytes());
    out.writeNumberField("watched", live.watched());
    out.writeNumberField("unwatched", live.unwatched());
    out.writeNumberField("unwatchedBytes", live.unwatchedBytes());
    holdings("latest", live.latest());
    holdings("peak", live.peak());
    out.writeArrayFieldStart("fill");
    for (Fill fill : RowOrder.sorted(live.fill(), new RowOrder.ByFilledType())) {
      out.writeStartObject();
      out.writeStringField("type", fill.type());
      out.writeNumberField("storages", fill.storages());
      out.writeNumberField("slots", fill.slots());
      out.writeNumberField("occupiedSlots", fill.occupiedSlots());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void holdings(String name, @Nullable Holdings holdings) throws IOException {
    if (holdings == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    out.writeStringField("at", holdings.at());
    out.writeNumberField("ageMillis", holdings.ageMillis());
    out.writeNumberField("collections", holdings.collections());
    rows("types", holdings.types());
    rows("sites", holdings.sites());
    out.writeEndObject();
  }

  private void rows(String name, List<LiveRow> rows) throws IOException {
    out.writeArrayFieldStart(name);
    for (LiveRow row : RowOrder.sorted(rows, new RowOrder.ByHolder())) {
      out.writeStartObject();
      out.writeStringField("type", row.type());
      StackField.write(row.stack(), out);
      out.writeNumberField("count", row.count());
      out.writeNumberField("bytes", row.bytes());
      out.writeNumberField("estimatedBytes", row.estimatedBytes());
      out.writeNumberField("halfWidthBytes", row.halfWidthBytes());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
