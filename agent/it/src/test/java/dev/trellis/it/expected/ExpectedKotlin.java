package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Arrays begin with 10, or 8 in a map that is built, and grow by half, or to what is needed. The
 * hash array has the power of two that is at most 3 times the capacity.
 */
final class ExpectedKotlin {

  private static final String DEQUE = "kotlin.collections.ArrayDeque elementData";
  private static final String LIST = "kotlin.collections.builders.ListBuilder backing";
  private static final String MAP = "kotlin.collections.builders.MapBuilder ";

  private ExpectedKotlin() {}

  static void addTo(Map<String, List<Storages>> steps) {
    steps.put("deque, 16 at its ends", List.of(array(DEQUE, "reference", 10, 15, 22)));
    steps.put(
        "deque of capacity 2, addAll of 12, cleared", List.of(array(DEQUE, "reference", 2, 12)));
    steps.put("deque of a list of 12", List.of(array(DEQUE, "reference", 12)));
    steps.put("list that is built, 16 adds", List.of(array(LIST, "reference", 10, 15, 22)));
    steps.put(
        "list of capacity 3 that is built, addAll of 12", List.of(array(LIST, "reference", 3, 12)));
    Storages keys = array(MAP + "keysArray", "reference", 8, 12, 18, 27);
    Storages values = array(MAP + "valuesArray", "reference", 8, 12, 18, 27);
    Storages presence = array(MAP + "presenceArray", "int", 8, 12, 18, 27);
    Storages hashes = table(MAP + "hashArray", "int", 16, 32, 64);
    steps.put("map that is built, 20 puts", List.of(keys, values, presence, hashes));
    steps.put("set that is built, 20 adds", List.of(keys, presence, hashes));
  }
}
