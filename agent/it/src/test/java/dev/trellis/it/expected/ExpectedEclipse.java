package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.beside;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Lists begin with 10 and grow by half and one. Maps of objects begin with 16 pairs in 32 slots,
 * sets with 16 slots, and double with the element that exceeds three quarters; those of primitives
 * begin with 16 and double with the one that exceeds a half. What is read from a stream was made by
 * its public constructor before.
 */
final class ExpectedEclipse {

  private static final String PLACE = "org.eclipse.collections.impl.";
  private static final String LIST = PLACE + "list.mutable.FastList items";
  private static final String INTS = PLACE + "list.mutable.primitive.IntArrayList items";
  private static final String MAP = PLACE + "map.mutable.UnifiedMap table";
  private static final String INT_SET = PLACE + "set.mutable.primitive.IntHashSet table";

  private ExpectedEclipse() {}

  static void addTo(Map<String, List<Storages>> steps) {
    steps.put("list, 17 adds, trimmed", List.of(array(LIST, "reference", 10, 16, 25, 17)));
    steps.put("list of capacity 2, ensureCapacity 30", List.of(array(LIST, "reference", 2, 30)));
    steps.put("list of a list of 11", List.of(array(LIST, "reference", 11)));
    steps.put("clone of a list", List.of(array(LIST, "reference", 11)));
    steps.put("list, deserialised", List.of(array(LIST, "reference", 11)));
    steps.put("stack, 11 pushed", List.of(array(LIST, "reference", 10, 16)));
    steps.put("int list, 16 adds, 1 in the middle", List.of(array(INTS, "int", 10, 16, 25)));
    steps.put("int list of ints", List.of(array(INTS, "int", 11)));
    // The list that takes over is counted where it is made; so is the set of what to retain.
    steps.put(
        "int list, retained 2 of 11",
        List.of(
            array(INTS, "int", 10, 16),
            array(INTS, "int", 10).unseen(1),
            table(INT_SET, "int", 16).unseen(1)));
    tables(steps);
    primitiveTables(steps);
  }

  private static void tables(Map<String, List<Storages>> steps) {
    steps.put("map, 13 puts", List.of(table(MAP, "reference", 32, 64)));
    steps.put("clone of a map", List.of(table(MAP, "reference", 64)));
    steps.put("map, deserialised", List.of(table(MAP, "reference", 32, 64).unseen(1)));
    steps.put(
        "set, 13 adds",
        List.of(table(PLACE + "set.mutable.UnifiedSet table", "reference", 16, 32)));
    String counts = PLACE + "map.mutable.primitive.ObjectIntHashMap ";
    steps.put(
        "bag, 20 of 10",
        List.of(
            table(counts + "keys", "reference", 16, 32), beside(counts + "values", "int", 16, 32)));
  }

  private static void primitiveTables(Map<String, List<Storages>> steps) {
    steps.put("int set, 50 adds", List.of(table(INT_SET, "int", 16, 32, 64)));
    // Keys and values by turns in one array.
    String ints = PLACE + "map.mutable.primitive.IntIntHashMap keysValues";
    steps.put(
        "map of ints to ints, 50 puts, copied",
        List.of(table(ints, "int", 32, 64, 128, 256), table(ints, "int", 256)));
    String objects = PLACE + "map.mutable.primitive.IntObjectHashMap ";
    steps.put(
        "map of ints to objects, 50 puts",
        List.of(
            table(objects + "keys", "int", 16, 32, 64, 128),
            beside(objects + "values", "reference", 16, 32, 64, 128)));
    String longs = PLACE + "map.mutable.primitive.ObjectLongHashMap ";
    steps.put(
        "map of objects to longs, 20 puts",
        List.of(
            table(longs + "keys", "reference", 16, 32, 64),
            beside(longs + "values", "long", 16, 32, 64)));
  }
}
