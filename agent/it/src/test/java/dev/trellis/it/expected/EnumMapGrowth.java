package dev.trellis.it.expected;

import java.util.EnumMap;
import java.util.concurrent.TimeUnit;

/** A slot for each of the constants, of which TimeUnit has seven. */
final class EnumMapGrowth {

  private EnumMapGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("enum map, 2 puts", values());
    expected.step("enum map of an enum map", values());
    expected.step("enum map of a map that is an enum map", values());
    expected.step("enum map of a hash map", values());
    expected.step("clone of an enum map", values());
    expected.deserialised(
        "enum map, deserialised",
        SerialForm.of(EnumMap.class, Integer.class)
            .describes(TimeUnit.class)
            .holds("HOURS", "DAYS")
            .objects(1 + 1 + 2 + 2),
        values());
  }

  private static Life values() {
    return Life.array("java.util.EnumMap", Element.REFERENCE, 7);
  }
}
