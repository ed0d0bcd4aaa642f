package dev.trellis.it.programs;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of the buffers of java.io. */
final class BufferSteps {

  private static final byte[] BYTES = new byte[100];
  private static final char[] CHARS = new char[100];
  private static final String TEXT = "abcdefghij".repeat(10);

  private BufferSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    add(steps, "byte array stream, 33 bytes", () -> written(new ByteArrayOutputStream(), 33));
    add(steps, "byte array stream of 0, 3 bytes", () -> written(new ByteArrayOutputStream(0), 3));
    add(steps, "byte array stream, 100 bytes at once", () -> all(new ByteArrayOutputStream()));
    add(steps, "char array writer, 33 chars", () -> written(new CharArrayWriter(), 33));
    add(steps, "char array writer of 0, 3 chars", () -> written(new CharArrayWriter(0), 3));
    add(steps, "char array writer, 100 chars at once", () -> all(new CharArrayWriter()));
    add(steps, "char array writer, a string of 100", () -> string(new CharArrayWriter()));
    output(steps);
    input(steps);
    reader(steps);
  }

  private static void output(Map<String, Supplier<Object>> steps) {
    add(steps, "buffered output", () -> written(new BufferedOutputStream(nowhere()), 1));
    add(
        steps,
        "buffered output of 8, 9 bytes",
        () -> written(new BufferedOutputStream(nowhere(), 8), 9));
    add(steps, "buffered output of an heir", () -> new BufferedOutputStream(nowhere(), 8) {});
    add(steps, "buffered writer", () -> written(new BufferedWriter(Writer.nullWriter()), 1));
    add(
        steps,
        "buffered writer of 8, 9 chars",
        () -> written(new BufferedWriter(Writer.nullWriter(), 8), 9));
  }

  private static void input(Map<String, Supplier<Object>> steps) {
    add(steps, "buffered input, unread", () -> new BufferedInputStream(bytes()));
    add(steps, "buffered input, 1 byte", () -> read(new BufferedInputStream(bytes()), 0, 1));
    add(
        steps,
        "buffered input of 4, 9 bytes",
        () -> read(new BufferedInputStream(bytes(), 4), 0, 9));
    add(steps, "buffered input of an heir, unread", () -> new BufferedInputStream(bytes(), 4) {});
    add(
        steps,
        "buffered input of 4, marked for 6, 5 bytes",
        () -> read(new BufferedInputStream(bytes(), 4), 6, 5));
    add(
        steps,
        "buffered input of 4, marked for 16, 17 bytes",
        () -> read(new BufferedInputStream(bytes(), 4), 16, 17));
  }

  private static void reader(Map<String, Supplier<Object>> steps) {
    add(steps, "buffered reader", () -> read(new BufferedReader(text()), 0, 1));
    add(steps, "buffered reader of 4, 9 chars", () -> read(new BufferedReader(text(), 4), 0, 9));
    add(
        steps,
        "buffered reader of 4, marked for 6, 5 chars",
        () -> read(new BufferedReader(text(), 4), 6, 5));
    add(
        steps,
        "buffered reader of 4, marked for 16, 17 chars",
        () -> read(new BufferedReader(text(), 4), 16, 17));
    add(
        steps,
        "buffered reader of 4, a line of 100",
        () -> {
          BufferedReader reader = new BufferedReader(text(), 4);
          reader.readLine();
          return reader;
        });
  }

  private static void add(Map<String, Supplier<Object>> steps, String name, Transcript.Step step) {
    steps.put(
        name,
        () -> {
          try {
            return step.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Object written(OutputStream out, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.write(i);
    }
    return out;
  }

  private static Object all(OutputStream out) throws IOException {
    out.write(BYTES, 0, BYTES.length);
    return out;
  }

  private static Object written(Writer out, int chars) throws IOException {
    for (int i = 0; i < chars; i++) {
      out.write('a');
    }
    return out;
  }

  private static Object all(Writer out) throws IOException {
    out.write(CHARS, 0, CHARS.length);
    return out;
  }

  private static Object string(Writer out) throws IOException {
    out.write(TEXT, 0, TEXT.length());
    return out;
  }

  private static Object read(InputStream in, int limit, int bytes) throws IOException {
    if (limit > 0) {
      in.mark(limit);
    }
    for (int i = 0; i < bytes; i++) {
      in.read();
    }
    return in;
  }

  private static Object read(Reader in, int limit, int chars) throws IOException {
    if (limit > 0) {
      in.mark(limit);
    }
    for (int i = 0; i < chars; i++) {
      in.read();
    }
    return in;
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  private static InputStream bytes() {
    return new ByteArrayInputStream(BYTES);
  }

  private static Reader text() {
    return new StringReader(TEXT);
  }
}
