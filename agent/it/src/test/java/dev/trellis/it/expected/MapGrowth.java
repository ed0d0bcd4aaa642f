package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.list;
import static dev.trellis.it.expected.Life.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;

/** Tables double, when the element that exceeds three quarters is in. */
final class MapGrowth {

  private MapGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("map, untouched");
    expected.step("map, 13 puts", map(16, 32));
    expected.step("map of capacity 0, 3 puts", map(1, 2, 4));
    expected.step("map of capacity 100, 1 put", map(128));
    expected.step("map of capacity 4 at load 2, 9 puts", map(4, 8));
    // The 9th and the 10th find 8 or more in their bin and fewer than 64 slots: the table doubles.
    expected.step("map, 11 puts to one bin", map(16, 32, 64));
    expected.step("map of a map of 20", map(32));
    expected.step("map of none");
    expected.step("map, putAll of 20", map(32));
    expected.step("map, 1 put, putAll of 100", map(16, 32, 64, 128, 256));
    expected.step("clone of a map of 20", map(32));
    expected.step("clone of an empty map");
    expected.deserialised(
        "map of 20, deserialised",
        SerialForm.of(HashMap.class, Integer.class).objects(1 + 20),
        map(32));
    expected.deserialised("map of none, deserialised", SerialForm.of(HashMap.class));
    expected.step("map, putIfAbsent", map(16));
    // These three look at the threshold before they insert: the 13th does not grow, the 14th does.
    expected.step("map, 14 computeIfAbsent", map(16, 32));
    expected.step("map, 13 compute", map(16));
    expected.step("map, 14 merge", map(16, 32));
    expected.step("linked map, 13 puts", map(16, 32));
    expected.step("linked map of a map of 20", map(32));
    expected.deserialised(
        "linked map of 20, deserialised",
        SerialForm.of(LinkedHashMap.class, Integer.class).objects(1 + 20),
        map(32));
    expected.step("linked map that keeps 5, 40 puts", map(16));
    sets(expected);
  }

  private static void sets(Expectations expected) {
    expected.step("set, 13 adds", map(16, 32));
    expected.step("set of 20 numbers", map(32));
    expected.step("clone of a set of 20", map(32));
    expected.deserialised(
        "set of 20, deserialised",
        SerialForm.of(HashSet.class, Integer.class).objects(1 + 20),
        map(32));
    expected.step("linked set of 28 numbers", map(64));
    expected.step("list of a map's 20 keys", list(20));
  }
}
