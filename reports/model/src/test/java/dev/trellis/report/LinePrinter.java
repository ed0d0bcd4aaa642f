package dev.trellis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Two spaces a level, one entry a line, except where the caller asks for one line ({@link
 * #oneLine}), which has no spaces. For one generator and one thread.
 */
final class LinePrinter implements PrettyPrinter {

  private int depth;
  private boolean flat;

  /** Whether the last name stands on such a line: its value may be the first that does. */
  private boolean flatName;

  /** Whether what is begun from now on stays on the line it began on. */
  void oneLine(boolean flat) {
    this.flat = flat;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {}

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    open(out, '{');
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    close(out, '}', entries);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    flatName = flat;
    separate(out);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(flatName ? ":" : ": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    open(out, '[');
  }

  @Override
  public void writeEndArray(JsonGenerator out, int entries) throws IOException {
    close(out, ']', entries);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    separate(out);
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    line(out);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    flatName = flat;
    line(out);
  }

  private void open(JsonGenerator out, char bracket) throws IOException {
    out.writeRaw(bracket);
    depth++;
  }

  private void close(JsonGenerator out, char bracket, int entries) throws IOException {
    depth--;
    if (entries > 0) {
      line(out);
    }
    out.writeRaw(bracket);
  }

  private void separate(JsonGenerator out) throws IOException {
    out.writeRaw(',');
    line(out);
  }

  private void line(JsonGenerator out) throws IOException {
    if (!flat) {
      out.writeRaw('\n');
      out.writeRaw("  ".repeat(depth));
    }
  }
}
