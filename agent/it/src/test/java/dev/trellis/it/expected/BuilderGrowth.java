package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;

/**
 * The growth of builders whose characters take a byte each: they begin with 16, or with 16 more
 * than what they are made of, and grow to the larger of what is needed and twice and two.
 */
final class BuilderGrowth {

  private BuilderGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("builder, 16 letters", builder(16));
    expected.step("builder, 17 letters", builder(16, 34));
    expected.step("builder, 40 letters at once", builder(16, 40));
    expected.step("builder of capacity 0, 3 letters", builder(0, 2, 6));
    expected.step("builder of a string of 4, 17 letters", builder(20, 42));
    expected.step("builder of a sequence of 4", builder(20));
    expected.step("builder of a buffer of 4", builder(20));
    // Read back, it has the capacity that was written.
    expected.deserialised("builder, deserialised", builderForm(), builder(18));
    expected.step("buffer, 17 letters", builder(16, 34));
    expected.step("buffer of a string of 4", builder(20));
    expected.step("buffer of capacity 5, 6 letters", builder(5, 12));
    expected.deserialised("buffer, deserialised", bufferForm(), builder(18));
    expected.step("writer of strings, 17 letters", builder(16, 34));
    expected.step("builder, ensureCapacity 10, 20, 100", builder(16, 34, 100));
    expected.step("builder, setLength 20, 5", builder(16, 34));
    expected.step("builder, 3 letters, trimmed twice, 1 letter", builder(16, 3, 8));
    expected.step("builder, trimmed, 1 letter", builder(16, 0, 2));
    appended(expected);
    changed(expected);
  }

  private static void appended(Expectations expected) {
    expected.step("builder, 14 and null", builder(16, 34));
    expected.step("builder, 14 and false", builder(16, 34));
    expected.step("builder, 14 and an int", builder(16, 34));
    expected.step("builder, 14 and a long", builder(16, 34));
    expected.step("builder, 14 and a float", builder(16, 34));
    // 25 makes room for the longest of doubles, which has 24 characters.
    expected.step(
        "builder, 14 and a double", expected.release() <= 21 ? builder(16, 34) : builder(16, 38));
    expected.step("builder, 14 and chars", builder(16, 34));
    expected.step("builder, 14 and a part of chars", builder(16, 34));
    expected.step("builder, 14 and a sequence", builder(16, 34));
    expected.step("builder, 14 and a buffer", builder(16, 34));
    expected.step("builder, 14 and code points", builder(16, 34));
  }

  private static void changed(Expectations expected) {
    expected.step("builder, 14, a string inserted", builder(16, 34));
    expected.step("builder, 14, chars inserted", builder(16, 34));
    expected.step("builder, 14, a part of chars inserted", builder(16, 34));
    expected.step("builder, 14, a sequence inserted", builder(16, 34));
    expected.step("builder, 14, letters inserted", builder(16, 34));
    expected.step("builder, 14, two replaced by 40", builder(16, 52));
  }

  /** It, its class, its characters and their class. */
  static SerialForm builderForm() {
    return SerialForm.of(StringBuilder.class).describes(char[].class);
  }

  /** The same, and the type of the field that holds the characters. */
  static SerialForm bufferForm() {
    return SerialForm.of(StringBuffer.class).describes(char[].class);
  }
}
