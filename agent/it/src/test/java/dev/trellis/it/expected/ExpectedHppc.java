package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.beside;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Arrays grow by half, and by 10 at least. Tables for 4 have 8 slots and one for the empty key, and
 * double with the first that is not among three quarters of them; the key 0 does not count. Bits
 * grow to what is needed and an eighth, rounded up by 3.
 */
final class ExpectedHppc {

  private static final String PLACE = "com.carrotsearch.hppc.";
  private static final String INTS = PLACE + "IntArrayList buffer";

  private ExpectedHppc() {}

  static void addTo(Map<String, List<Storages>> steps) {
    steps.put("int list, 30 adds", List.of(array(INTS, "int", 4, 14, 24, 36)));
    steps.put(
        "long list of capacity 20, 3 adds, trimmed, 1 add",
        List.of(array(PLACE + "LongArrayList buffer", "long", 20, 3, 13)));
    steps.put(
        "object list, ensureCapacity 30, released, 1 add",
        List.of(array(PLACE + "ObjectArrayList buffer", "reference", 30, 0, 10)));
    steps.put("clone of an int list", List.of(array(INTS, "int", 11)));
    steps.put(
        "int deque, 12 at its ends", List.of(array(PLACE + "IntArrayDeque buffer", "int", 10, 20)));
    steps.put("bits, 64 and 640 set", List.of(array(PLACE + "BitSet bits", "long", 1, 5, 18)));
    tables(steps);
  }

  private static void tables(Map<String, List<Storages>> steps) {
    String set = PLACE + "IntHashSet keys";
    steps.put("int set, 13 adds", List.of(table(set, "int", 9, 17)));
    steps.put("clone of an int set", List.of(table(set, "int", 33)));
    steps.put(
        "identity set, 7 adds", List.of(table(PLACE + "ObjectHashSet keys", "reference", 9, 17)));
    String objects = PLACE + "IntObjectHashMap ";
    steps.put(
        "map of ints to objects, 13 puts, released, 1 put",
        List.of(
            table(objects + "keys", "int", 9, 17, 0, 9),
            beside(objects + "values", "reference", 9, 17, 0, 9)));
    String ints = PLACE + "ObjectIntHashMap ";
    steps.put(
        "map of objects to ints of capacity 50",
        List.of(table(ints + "keys", "reference", 129), beside(ints + "values", "int", 129)));
  }
}
