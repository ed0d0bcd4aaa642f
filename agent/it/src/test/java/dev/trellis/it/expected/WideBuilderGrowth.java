package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;

/**
 * The growth of builders that meet a character of two bytes. Up to 21 they first grow as if it had
 * one, and then take twice that. From 25 on single characters, strings and builders are made room
 * for and widened in one: to the larger of the bytes needed and the bytes there and four more than
 * again that. Arrays and sequences of characters are still looked at one by one, after growth.
 */
final class WideBuilderGrowth {

  private final Expectations expected;
  private final boolean atOnce;

  private WideBuilderGrowth(Expectations expected) {
    this.expected = expected;
    this.atOnce = expected.release() > 21;
  }

  static void addTo(Expectations expected) {
    WideBuilderGrowth growth = new WideBuilderGrowth(expected);
    growth.wide();
    growth.widened();
    growth.changed();
  }

  private void wide() {
    expected.step("wide builder, 16 characters", builder(16, 32));
    expected.step("wide builder, 17 characters", builder(16, 32, 68));
    expected.step("wide builder of one character", builder(34));
    expected.step("wide builder of its like", builder(40));
    expected.step("builder of a sequence of 4, one of them wide", builder(20, 40));
    expected.deserialised("wide builder, deserialised", BuilderGrowth.builderForm(), builder(32));
    expected.deserialised("wide buffer, deserialised", BuilderGrowth.bufferForm(), builder(32));
    step("buffer, 16 letters, a wide one", 36, 34, 68);
    expected.step("wide builder, ensureCapacity 40", builder(16, 32, 80));
    expected.step("wide builder, setLength 20", builder(16, 32, 68));
    expected.step("wide builder, 3 characters, trimmed, 1 more", builder(16, 32, 6, 16));
  }

  private void widened() {
    step("builder, 20 wide ones at once", 40, 34, 68);
    step("builder, 16 letters, a wide one", 36, 34, 68);
    step("builder, 16 letters, a wide string", 36, 34, 68);
    expected.step("builder, 16 letters, chars, one of them wide", builder(16, 34, 68));
    expected.step("builder, 16 letters, a sequence, partly wide", builder(16, 34, 68));
    step("builder, 16 letters, a wide builder", 40, 34, 68);
    expected.step("builder, 16 letters, a high code point", builder(16, 34, 68));
  }

  private void changed() {
    expected.step("builder, 16 letters, one set to a wide one", builder(16, 32));
    step("builder, 16 letters, a wide one inserted", 36, 34, 68);
    step("builder, 16 letters, a wide string inserted", 36, 34, 68);
    expected.step("builder, 16 letters, wide chars inserted", builder(16, 34, 68));
    expected.step("builder, 16 letters, a wide sequence inserted", builder(16, 34, 68));
    expected.step("builder, 16 letters, one replaced by a wide one", builder(16, 32));
    step("builder, 16 letters, one replaced by 20 wide ones", 70, 35, 70);
  }

  /** From 16 bytes to those at once, or to those as if narrow and then as wide. */
  private void step(String name, int atOnceBytes, int narrowBytes, int wideBytes) {
    expected.step(name, atOnce ? builder(16, atOnceBytes) : builder(16, narrowBytes, wideBytes));
  }
}
