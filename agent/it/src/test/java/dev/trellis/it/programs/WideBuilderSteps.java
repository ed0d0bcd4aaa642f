package dev.trellis.it.programs;

import java.nio.CharBuffer;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of builders that meet a character of two bytes: they take two for each from there. */
final class WideBuilderSteps {

  private static final char WIDE = '\u20ac';
  private static final String ONE = "\u20ac";
  private static final String TWENTY = "abcdefghij".repeat(2);
  private static final String TWENTY_WIDE = ONE.repeat(20);
  private static final char[] CHARS = {'a', WIDE};
  private static final CharSequence SEQUENCE = CharBuffer.wrap("abc\u20ac");
  private static final StringBuilder BUILDER = new StringBuilder("abc\u20ac");
  private static final byte[] BUILDER_WRITTEN = Transcript.written(wide(1));
  private static final byte[] BUFFER_WRITTEN =
      Transcript.written(new StringBuffer(16).append(WIDE));

  private WideBuilderSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("wide builder, 16 characters", () -> wide(16));
    steps.put("wide builder, 17 characters", () -> wide(17));
    steps.put("wide builder of one character", () -> new StringBuilder(ONE));
    steps.put("wide builder of its like", () -> new StringBuilder(BUILDER));
    steps.put("builder of a sequence of 4, one of them wide", () -> new StringBuilder(SEQUENCE));
    steps.put("wide builder, deserialised", () -> Transcript.read(BUILDER_WRITTEN));
    steps.put("wide buffer, deserialised", () -> Transcript.read(BUFFER_WRITTEN));
    steps.put(
        "buffer, 16 letters, a wide one",
        () -> new StringBuffer().append(TWENTY, 0, 16).append(WIDE));
    steps.put("wide builder, ensureCapacity 40", () -> ensured(wide(1), 40));
    steps.put("wide builder, setLength 20", () -> lengthened(wide(1), 20));
    steps.put(
        "wide builder, 3 characters, trimmed, 1 more",
        () -> {
          StringBuilder builder = wide(3);
          builder.trimToSize();
          return builder.append('a');
        });
    widened(steps);
    changed(steps);
  }

  private static void widened(Map<String, Supplier<Object>> steps) {
    steps.put("builder, 20 wide ones at once", () -> new StringBuilder().append(TWENTY_WIDE));
    steps.put("builder, 16 letters, a wide one", () -> letters().append(WIDE));
    steps.put("builder, 16 letters, a wide string", () -> letters().append(ONE));
    steps.put("builder, 16 letters, chars, one of them wide", () -> letters().append(CHARS));
    steps.put("builder, 16 letters, a sequence, partly wide", () -> letters().append(SEQUENCE));
    steps.put("builder, 16 letters, a wide builder", () -> letters().append(BUILDER));
    steps.put("builder, 16 letters, a high code point", () -> letters().appendCodePoint(0x1F600));
  }

  private static void changed(Map<String, Supplier<Object>> steps) {
    steps.put(
        "builder, 16 letters, one set to a wide one",
        () -> {
          StringBuilder builder = letters();
          builder.setCharAt(3, WIDE);
          return builder;
        });
    steps.put("builder, 16 letters, a wide one inserted", () -> letters().insert(3, WIDE));
    steps.put("builder, 16 letters, a wide string inserted", () -> letters().insert(3, ONE));
    steps.put("builder, 16 letters, wide chars inserted", () -> letters().insert(3, CHARS));
    steps.put("builder, 16 letters, a wide sequence inserted", () -> letters().insert(3, SEQUENCE));
    steps.put(
        "builder, 16 letters, one replaced by a wide one", () -> letters().replace(3, 4, ONE));
    steps.put(
        "builder, 16 letters, one replaced by 20 wide ones",
        () -> letters().replace(3, 4, TWENTY_WIDE));
  }

  private static StringBuilder letters() {
    return new StringBuilder().append(TWENTY, 0, 16);
  }

  private static StringBuilder wide(int characters) {
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      builder.append(WIDE);
    }
    return builder;
  }

  private static StringBuilder ensured(StringBuilder builder, int capacity) {
    builder.ensureCapacity(capacity);
    return builder;
  }

  private static StringBuilder lengthened(StringBuilder builder, int length) {
    builder.setLength(length);
    return builder;
  }
}
