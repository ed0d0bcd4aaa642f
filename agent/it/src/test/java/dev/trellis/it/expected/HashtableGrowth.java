package dev.trellis.it.expected;

import java.util.Hashtable;

/** Tables grow to twice their length and 1, before the entry that exceeds three quarters. */
final class HashtableGrowth {

  private HashtableGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("hashtable, untouched", table(11));
    expected.step("hashtable, 18 puts", table(11, 23, 47));
    expected.step("hashtable of capacity 0, 3 puts", table(1, 3, 7));
    expected.step("hashtable of capacity 10 at load 2, 21 puts", table(10, 21));
    expected.step("hashtable of a hashtable of 10", table(20));
    expected.step("hashtable of an empty hashtable", table(11));
    expected.step("clone of a hashtable of 10", table(23));
    // A twentieth is added to the number of entries, up to 17 in whole entries, later in fractions.
    expected.deserialised(
        "hashtable of 10, deserialised",
        SerialForm.of(Hashtable.class, Integer.class).objects(1 + 10),
        table(expected.release() < 21 ? 15 : 17));
    expected.deserialised(
        "hashtable of none, deserialised", SerialForm.of(Hashtable.class), table(3));
    expected.step("hashtable, putAll of 10", table(11, 23));
    expected.step("hashtable, 9 putIfAbsent", table(11, 23));
    expected.step("hashtable, 9 computeIfAbsent", table(11, 23));
    expected.step("hashtable, 9 compute", table(11, 23));
    expected.step("hashtable, 9 merge", table(11, 23));
  }

  private static Life table(int... lengths) {
    return Life.table("java.util.Hashtable", lengths);
  }
}
