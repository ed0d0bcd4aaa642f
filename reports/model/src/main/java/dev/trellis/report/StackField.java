package dev.trellis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes a stack as the field {@code stack}, on one line. */
final class StackField {

  private StackField() {}

  static void write(List<String> stack, JsonGenerator out, LinePrinter lines) throws IOException {
    out.writeFieldName("stack");
    lines.oneLine(true);
    out.writeStartArray();
    for (String frame : stack) {
      out.writeString(frame);
    }
    out.writeEndArray();
    lines.oneLine(false);
  }
}
