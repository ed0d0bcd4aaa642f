package dev.trellis.it.expected;

import java.util.BitSet;

/** Words double, or grow to what is needed if that is more. */
final class BitSetGrowth {

  private BitSetGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("bit set, untouched", words(1));
    expected.step("bit set of 0, bit 0", words(0, 1));
    expected.step("bit set of 65", words(2));
    expected.step("bit set, bits 63, 64, 300, 320", words(1, 2, 5, 10));
    expected.step("bit set of 64, bit 100", words(1, 2));
    expected.step("part of a bit set", words(4));
    expected.step("empty part of a bit set", words(0));
    expected.step("bit set, bits 0 to 199", words(1, 4));
    expected.step("bit set, bit 64 and bits 100 to 299 flipped", words(1, 2, 5));
    expected.step("bit set or another", words(1, 5));
    expected.step("bit set xor another", words(1, 5));
    // Words and bytes of 0 at the end are left out.
    expected.step("bit set of three words", words(2));
    expected.step("bit set of a buffer of words", words(2));
    expected.step("bit set of ten bytes", words(2));
    expected.step("bit set of a buffer of bytes", words(2));
    expected.step("bit set of no word, bit 64", words(0, 2));
    // A clone trims its original, unless that has kept the size that was asked for.
    expected.step("clone of a bit set of a given size", words(4));
    expected.step(
        "bit set, bits 64, 300, 320, cloned twice", words(1, 2, 5, 10, 6), words(6), words(6));
    expected.step("clone of an empty bit set", words(1, 0), words(0));
    expected.deserialised(
        "bit set, deserialised", SerialForm.of(BitSet.class).describes(long[].class), words(5));
    expected.helped(
        "bit set, bits 64, 300, 320, written",
        ObjectStreamGrowth.output(5, 0),
        words(1, 2, 5, 10, 6));
  }

  private static Life words(int... lengths) {
    return Life.array("java.util.BitSet", Element.LONG, lengths);
  }
}
