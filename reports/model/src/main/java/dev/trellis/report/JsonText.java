package dev.trellis.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON in UTF-8 as reports have it: two spaces a level, one entry a line, except where the
 * caller asks for one line ({@link #oneLine}), which has no space between what stands on it; {@code
 * \n} as line end everywhere. The calls are those of Jackson's generator, and so are the bytes,
 * which a test compares.
 *
 * <p>One class instead of Jackson's sixty: a program that ends is held up by what is loaded to
 * write its report. The caller keeps to the grammar, nothing is checked. For one stream and one
 * thread; after an exception it is of no more use.
 */
final class JsonText {

  private static final int BUFFER_BYTES = 1 << 13;

  /** Bytes that a character takes at most, escaped or encoded. */
  private static final int MOST_BYTES = 6;

  /** Of a number, with its sign. */
  private static final int MOST_DIGITS = 20;

  /** A line's end, and the indentation of as many levels as a report can have, and more. */
  private static final String LINE = "\n                                ";

  private static final String HEX = "0123456789ABCDEF";

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int used;
  private int depth;
  private boolean flat;

  /** Whether the line ends once more although what follows is on one. */
  private boolean breaks;

  /** Whether nothing stands yet in what was begun last. */
  private boolean empty = true;

  /** Whether a name was written whose value is still to come. */
  private boolean named;

  JsonText(OutputStream out) {
    this.out = out;
  }

  /** Whether what is begun from now on stays on the line it began on. */
  void oneLine(boolean yes) {
    flat = yes;
    breaks = false;
  }

  /** The next entry begins a line, on which those that follow stay. */
  void nextOnOneLine() {
    flat = true;
    breaks = true;
  }

  void writeStartObject() throws IOException {
    begin();
    open('{');
  }

  void writeEndObject() throws IOException {
    close('}');
  }

  void writeStartArray() throws IOException {
    begin();
    open('[');
  }

  void writeEndArray() throws IOException {
    close(']');
  }

  void writeFieldName(String name) throws IOException {
    begin();
    quote(name);
    raw(flat ? ":" : ": ");
    named = true;
  }

  void writeString(String value) throws IOException {
    begin();
    quote(value);
  }

  void writeNumber(long value) throws IOException {
    begin();
    if (value == Long.MIN_VALUE) { // it has no positive
      raw(Long.toString(value));
      return;
    }
    room(MOST_DIGITS);
    if (value < 0) {
      put('-');
    }
    long rest = Math.abs(value);
    int digits = 1;
    for (long left = rest; left >= 10; left /= 10) {
      digits++;
    }
    used += digits;
    for (int place = used - 1; digits > 0; digits--) {
      buffer[place--] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** A finite number, for JSON has no other. */
  void writeNumber(double value) throws IOException {
    begin();
    raw(Double.toString(value));
  }

  void writeBoolean(boolean value) throws IOException {
    begin();
    raw(value ? "true" : "false");
  }

  void writeNull() throws IOException {
    begin();
    raw("null");
  }

  void writeObjectFieldStart(String name) throws IOException {
    writeFieldName(name);
    writeStartObject();
  }

  void writeArrayFieldStart(String name) throws IOException {
    writeFieldName(name);
    writeStartArray();
  }

  void writeStringField(String name, String value) throws IOException {
    writeFieldName(name);
    writeString(value);
  }

  void writeNumberField(String name, long value) throws IOException {
    writeFieldName(name);
    writeNumber(value);
  }

  void writeNumberField(String name, double value) throws IOException {
    writeFieldName(name);
    writeNumber(value);
  }

  void writeBooleanField(String name, boolean value) throws IOException {
    writeFieldName(name);
    writeBoolean(value);
  }

  void writeNullField(String name) throws IOException {
    writeFieldName(name);
    writeNull();
  }

  /** Ends the last line, and hands all that was written to the stream, which is flushed. */
  void finish() throws IOException {
    raw('\n');
    drain();
    out.flush();
  }

  /** What stands before a name, or before a value that has none. */
  private void begin() throws IOException {
    if (named) {
      named = false;
      return;
    }
    if (depth > 0) {
      if (!empty) {
        raw(',');
      }
      line();
    }
    empty = false;
  }

  private void open(char bracket) throws IOException {
    raw(bracket);
    depth++;
    empty = true;
  }

  private void close(char bracket) throws IOException {
    depth--;
    if (!empty) {
      line();
    }
    empty = false;
    raw(bracket);
  }

  @SuppressWarnings("deprecation") // as in raw
  private void line() throws IOException {
    if (!flat || breaks) {
      breaks = false;
      int length = 1 + 2 * depth;
      room(length);
      LINE.getBytes(0, length, buffer, used);
      used += length;
    }
  }

  private void quote(String text) throws IOException {
    int length = text.length();
    boolean plain = isPlain(text);
    room(1);
    put('"');
    if (plain) {
      raw(text);
    } else {
      for (int i = 0; i < length; ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        room(MOST_BYTES);
        if (codePoint < 0x80) {
          ascii((char) codePoint);
        } else {
          encoded(codePoint);
        }
      }
    }
    raw('"');
  }

  /** Whether each character is a byte that stands for itself. */
  private static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit >= 0x80 || unit == '"' || unit == '\\') {
        return false;
      }
    }
    return true;
  }

  private void ascii(char unit) {
    if (unit >= ' ' && unit != '"' && unit != '\\') {
      put(unit);
      return;
    }
    put('\\');
    switch (unit) {
      case '"', '\\' -> put(unit);
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> {
        put('u');
        put('0');
        put('0');
        put(HEX.charAt(unit >> 4));
        put(HEX.charAt(unit & 15));
      }
    }
  }

  /** A surrogate without the other half, which a class name may contain, is a question mark. */
  private void encoded(int codePoint) {
    if (codePoint < 0x800) {
      put(0xc0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
      if (Character.getType(codePoint) == Character.SURROGATE) {
        put('?');
        return;
      }
      put(0xe0 | (codePoint >> 12));
      put(0x80 | (codePoint >> 6 & 0x3f));
    } else {
      put(0xf0 | (codePoint >> 18));
      put(0x80 | (codePoint >> 12 & 0x3f));
      put(0x80 | (codePoint >> 6 & 0x3f));
    }
    put(0x80 | (codePoint & 0x3f));
  }

  private void raw(char unit) throws IOException {
    room(1);
    put(unit);
  }

  /** Text that is ASCII: a copy of its bytes, where an encoder would look at each. */
  @SuppressWarnings("deprecation") // not meant for other characters than these
  private void raw(String text) throws IOException {
    int length = text.length();
    int from = 0;
    while (length - from > buffer.length - used) {
      int to = from + buffer.length - used;
      text.getBytes(from, to, buffer, used);
      used = buffer.length;
      drain();
      from = to;
    }
    text.getBytes(from, length, buffer, used);
    used += length - from;
  }

  private void put(int oneByte) {
    buffer[used++] = (byte) oneByte;
  }

  private void room(int bytes) throws IOException {
    if (buffer.length - used < bytes) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
