package dev.trellis.it.programs;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of {@link BitSet}. */
final class BitSetSteps {

  private static final BitSet FIVE_WORDS = set(new BitSet(), 300);
  private static final BitSet OF_GIVEN_SIZE = set(new BitSet(200), 5);
  private static final long[] WORDS = {1, 2, 0};
  private static final byte[] TEN_BYTES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
  private static final byte[] WRITTEN = Transcript.written(FIVE_WORDS);

  private BitSetSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("bit set, untouched", () -> new BitSet());
    steps.put("bit set of 0, bit 0", () -> set(new BitSet(0), 0));
    steps.put("bit set of 65", () -> new BitSet(65));
    steps.put("bit set, bits 63, 64, 300, 320", () -> set(new BitSet(), 63, 64, 300, 320));
    steps.put("bit set of 64, bit 100", () -> set(new BitSet(64), 100));
    steps.put("part of a bit set", () -> FIVE_WORDS.get(100, 300));
    steps.put("empty part of a bit set", () -> FIVE_WORDS.get(400, 500));
    changes(steps);
    values(steps);
    copies(steps);
  }

  private static void changes(Map<String, Supplier<Object>> steps) {
    steps.put(
        "bit set, bits 0 to 199",
        () -> {
          BitSet bits = new BitSet();
          bits.set(0, 200);
          return bits;
        });
    steps.put(
        "bit set, bit 64 and bits 100 to 299 flipped",
        () -> {
          BitSet bits = new BitSet();
          bits.flip(64);
          bits.flip(100, 300);
          return bits;
        });
    steps.put(
        "bit set or another",
        () -> {
          BitSet bits = new BitSet();
          bits.or(FIVE_WORDS);
          return bits;
        });
    steps.put(
        "bit set xor another",
        () -> {
          BitSet bits = new BitSet();
          bits.xor(FIVE_WORDS);
          return bits;
        });
  }

  private static void values(Map<String, Supplier<Object>> steps) {
    steps.put("bit set of three words", () -> BitSet.valueOf(WORDS));
    steps.put("bit set of a buffer of words", () -> BitSet.valueOf(LongBuffer.wrap(WORDS)));
    steps.put("bit set of ten bytes", () -> BitSet.valueOf(TEN_BYTES));
    steps.put("bit set of a buffer of bytes", () -> BitSet.valueOf(ByteBuffer.wrap(TEN_BYTES)));
    steps.put("bit set of no word, bit 64", () -> set(BitSet.valueOf(new long[0]), 64));
  }

  private static void copies(Map<String, Supplier<Object>> steps) {
    steps.put("clone of a bit set of a given size", () -> OF_GIVEN_SIZE.clone());
    steps.put(
        "bit set, bits 64, 300, 320, cloned twice",
        () -> {
          BitSet bits = set(new BitSet(), 64, 300, 320);
          bits.clone();
          return bits.clone();
        });
    steps.put("clone of an empty bit set", () -> new BitSet().clone());
    steps.put("bit set, deserialised", () -> Transcript.read(WRITTEN));
    steps.put(
        "bit set, bits 64, 300, 320, written", () -> written(set(new BitSet(), 64, 300, 320)));
  }

  private static BitSet set(BitSet bits, int... indices) {
    for (int index : indices) {
      bits.set(index);
    }
    return bits;
  }

  private static BitSet written(BitSet bits) {
    try (ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      stream.writeObject(bits);
      return bits;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
