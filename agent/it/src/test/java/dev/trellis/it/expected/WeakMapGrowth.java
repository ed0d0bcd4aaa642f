package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.back;

/**
 * Tables double, when the element that reaches three quarters is in; from 21 on, that exceeds it.
 */
final class WeakMapGrowth {

  private WeakMapGrowth() {}

  static void addTo(Expectations expected) {
    boolean reaching = expected.release() < 21;
    expected.step("weak map, untouched", table(16));
    expected.step("weak map, 12 puts", reaching ? table(16, 32) : table(16));
    expected.step("weak map, 13 puts", table(16, 32));
    expected.step("weak map of capacity 0, 3 puts", reaching ? table(1, 2, 4, 8) : table(1, 2, 4));
    expected.step("weak map of capacity 100", table(128));
    expected.step("weak map of capacity 4 at load 2, 9 puts", table(4, 8));
    expected.step("weak map of a map of 12", reaching ? table(32) : table(16));
    expected.step("weak map of a map of 40", table(64));
    expected.step("weak map of an empty map", table(16));
    // As so little is in the smaller table, the larger one is taken for a mistake and thrown away.
    // It was created for the smaller one, and counts; going back creates nothing, and does not.
    expected.step("weak map, putAll of 40", table(16, 64, back(16), 32, 64));
    expected.step("weak map, 8 puts, putAll of 40", table(16, 64));
  }

  private static Life table(int... lengths) {
    return Life.table("java.util.WeakHashMap", lengths);
  }
}
