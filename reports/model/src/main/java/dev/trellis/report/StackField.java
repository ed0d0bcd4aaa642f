package dev.trellis.report;

import java.io.IOException;
import java.util.List;

/** Writes a stack as the field {@code stack}, on one line; what follows is on another. */
final class StackField {

  private StackField() {}

  static void write(List<String> stack, JsonText out) throws IOException {
    out.writeFieldName("stack");
    out.oneLine(true);
    frames(stack, out);
    out.oneLine(false);
  }

  /** The value alone. */
  static void frames(List<String> stack, JsonText out) throws IOException {
    out.writeStartArray();
    for (String frame : stack) {
      out.writeString(frame);
    }
    out.writeEndArray();
  }
}
