package dev.trellis.it.programs;

import java.io.StringWriter;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of builders whose characters take a byte each. */
final class BuilderSteps {

  private static final String FOUR = "abcd";
  private static final String FORTY = "abcdefghij".repeat(4);
  private static final char[] THREE_CHARS = {'a', 'b', 'c'};
  private static final CharSequence SEQUENCE = CharBuffer.wrap(FOUR);
  private static final StringBuffer BUFFER = new StringBuffer(FOUR);
  private static final byte[] BUILDER_WRITTEN = Transcript.written(new StringBuilder("ab"));
  private static final byte[] BUFFER_WRITTEN = Transcript.written(new StringBuffer("ab"));

  private BuilderSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("builder, 16 letters", () -> lettered(new StringBuilder(), 16));
    steps.put("builder, 17 letters", () -> lettered(new StringBuilder(), 17));
    steps.put("builder, 40 letters at once", () -> new StringBuilder().append(FORTY));
    steps.put("builder of capacity 0, 3 letters", () -> lettered(new StringBuilder(0), 3));
    steps.put("builder of a string of 4, 17 letters", () -> lettered(new StringBuilder(FOUR), 17));
    steps.put("builder of a sequence of 4", () -> new StringBuilder(SEQUENCE));
    steps.put("builder of a buffer of 4", () -> new StringBuilder(BUFFER));
    steps.put("builder, deserialised", () -> Transcript.read(BUILDER_WRITTEN));
    steps.put("buffer, 17 letters", () -> new StringBuffer().append(FORTY, 0, 17));
    steps.put("buffer of a string of 4", () -> new StringBuffer(FOUR));
    steps.put("buffer of capacity 5, 6 letters", () -> new StringBuffer(5).append(FORTY, 0, 6));
    steps.put("buffer, deserialised", () -> Transcript.read(BUFFER_WRITTEN));
    steps.put(
        "writer of strings, 17 letters",
        () -> {
          StringWriter writer = new StringWriter();
          writer.write(FORTY, 0, 17);
          return writer;
        });
    capacity(steps);
    appended(steps);
    changed(steps);
  }

  private static void capacity(Map<String, Supplier<Object>> steps) {
    steps.put(
        "builder, ensureCapacity 10, 20, 100",
        () -> {
          StringBuilder builder = new StringBuilder();
          builder.ensureCapacity(10);
          builder.ensureCapacity(20);
          builder.ensureCapacity(100);
          return builder;
        });
    steps.put(
        "builder, setLength 20, 5",
        () -> {
          StringBuilder builder = new StringBuilder();
          builder.setLength(20);
          builder.setLength(5);
          return builder;
        });
    steps.put(
        "builder, 3 letters, trimmed twice, 1 letter",
        () -> {
          StringBuilder builder = lettered(new StringBuilder(), 3);
          builder.trimToSize();
          builder.trimToSize();
          return lettered(builder, 1);
        });
    steps.put(
        "builder, trimmed, 1 letter",
        () -> {
          StringBuilder builder = new StringBuilder();
          builder.trimToSize();
          return lettered(builder, 1);
        });
  }

  private static void appended(Map<String, Supplier<Object>> steps) {
    steps.put("builder, 14 and null", () -> fourteen().append((String) null));
    steps.put("builder, 14 and false", () -> fourteen().append(false));
    steps.put("builder, 14 and an int", () -> fourteen().append(-123));
    steps.put("builder, 14 and a long", () -> fourteen().append(123L));
    steps.put("builder, 14 and a float", () -> fourteen().append(1.5f));
    steps.put("builder, 14 and a double", () -> fourteen().append(1.5d));
    steps.put("builder, 14 and chars", () -> fourteen().append(THREE_CHARS));
    steps.put("builder, 14 and a part of chars", () -> fourteen().append(THREE_CHARS, 0, 3));
    steps.put("builder, 14 and a sequence", () -> fourteen().append(SEQUENCE));
    steps.put("builder, 14 and a buffer", () -> fourteen().append(BUFFER));
    steps.put(
        "builder, 14 and code points",
        () -> fourteen().appendCodePoint('a').appendCodePoint('b').appendCodePoint('c'));
  }

  private static void changed(Map<String, Supplier<Object>> steps) {
    steps.put("builder, 14, a string inserted", () -> fourteen().insert(2, FOUR));
    steps.put("builder, 14, chars inserted", () -> fourteen().insert(2, THREE_CHARS));
    steps.put(
        "builder, 14, a part of chars inserted", () -> fourteen().insert(2, THREE_CHARS, 0, 3));
    steps.put("builder, 14, a sequence inserted", () -> fourteen().insert(2, SEQUENCE));
    steps.put(
        "builder, 14, letters inserted",
        () -> fourteen().insert(2, 'a').insert(2, 'b').insert(2, 'c'));
    steps.put("builder, 14, two replaced by 40", () -> fourteen().replace(2, 4, FORTY));
  }

  private static StringBuilder fourteen() {
    return lettered(new StringBuilder(), 14);
  }

  private static StringBuilder lettered(StringBuilder builder, int letters) {
    for (int i = 0; i < letters; i++) {
      builder.append('a');
    }
    return builder;
  }
}
