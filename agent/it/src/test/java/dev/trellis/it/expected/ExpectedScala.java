package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.beside;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Buffers and builders of arrays begin with 16 and double, or grow to what is needed; deques have a
 * power of two above their size. Hash tables begin with 16 slots and double when three quarters are
 * taken; those of longs and objects, where a key and its value stand in arrays, when half of them
 * are. A set of bits doubles its words.
 */
final class ExpectedScala {

  private static final String PLACE = "scala.collection.mutable.";
  private static final String BUFFER = PLACE + "ArrayBuffer array";

  private ExpectedScala() {}

  static void addTo(Map<String, List<Storages>> steps) {
    steps.put("buffer, 33 adds, trimmed", List.of(array(BUFFER, "reference", 16, 32, 64, 33)));
    steps.put("buffer of capacity 4, addAll of 40", List.of(array(BUFFER, "reference", 4, 40)));
    // An empty one, to which all is added.
    steps.put("clone of a buffer", List.of(array(BUFFER, "reference", 16, 40).unseen(1)));
    steps.put(
        "deque, 33 at its ends, trimmed",
        List.of(array(PLACE + "ArrayDeque array", "reference", 32, 64)));
    steps.put(
        "builder of an array, 17 adds",
        List.of(array(PLACE + "ArrayBuilder$ofInt elems", "int", 16, 32)));
    steps.put("map, 13 puts", List.of(table(hidden("HashMap", "table"), "reference", 16, 32)));
    steps.put("set, 13 adds", List.of(table(hidden("HashSet", "table"), "reference", 16, 32)));
    steps.put(
        "linked map, 13 puts",
        List.of(table(hidden("LinkedHashMap", "table"), "reference", 16, 32)));
    keysBeside(steps);
    steps.put("bits, 0 to 640", List.of(array(PLACE + "BitSet elems", "long", 1, 4, 8, 16)));
    steps.put("queue with an order, 20 adds", List.of(array(BUFFER, "reference", 16, 32)));
  }

  private static void keysBeside(Map<String, List<Storages>> steps) {
    String keys = hidden("LongMap", "_keys");
    String values = hidden("LongMap", "_values");
    steps.put(
        "map of longs, 20 updates, cloned",
        List.of(
            table(keys, "long", 16, 32, 64),
            beside(values, "reference", 16, 32, 64),
            table(keys, "long", 64),
            beside(values, "reference", 64)));
    steps.put(
        "map of objects, 20 updates",
        List.of(
            table(hidden("AnyRefMap", "_hashes"), "int", 16, 32, 64),
            beside(hidden("AnyRefMap", "_keys"), "reference", 16, 32, 64),
            beside(hidden("AnyRefMap", "_values"), "reference", 16, 32, 64)));
  }

  /** The field that stands for a private member that an inner class uses. */
  private static String hidden(String type, String member) {
    return PLACE + type + " scala$collection$mutable$" + type + "$$" + member;
  }
}
