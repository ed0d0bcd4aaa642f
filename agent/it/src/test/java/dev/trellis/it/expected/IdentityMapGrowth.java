package dev.trellis.it.expected;

import java.util.IdentityHashMap;

/**
 * Tables hold keys and values side by side, and double before the entry that exceeds two thirds.
 */
final class IdentityMapGrowth {

  private IdentityMapGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("identity map, untouched", table(64));
    expected.step("identity map, 21 puts", table(64));
    expected.step("identity map, 22 puts", table(64, 128));
    expected.step("identity map for 0, 6 puts", table(8, 16, 32));
    expected.step("identity map for 100", table(512));
    // It makes room for a tenth more than the 21 that it would need for one more entry.
    expected.step("identity map of a map of 20", table(128));
    expected.step("identity map of an empty map", table(8));
    expected.step("identity map, putAll of 20", table(64));
    expected.step("identity map, putAll of 100", table(64, 512));
    expected.step("clone of an identity map of 20", table(64));
    expected.deserialised(
        "identity map of 20, deserialised",
        SerialForm.of(IdentityHashMap.class, Integer.class).objects(1 + 20),
        table(64));
  }

  private static Life table(int... lengths) {
    return Life.table("java.util.IdentityHashMap", lengths);
  }
}
