package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.beside;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Lists begin with 10 and grow by half, or to what is needed; so do heaps and streams, from what
 * they are told. Array sets and maps begin with 2 and double. A queue has a slot more than its
 * capacity, 4, and doubles when it is full. Tables hold 16 at three quarters in 32 slots and one
 * for the key 0, and double with the element that exceeds three quarters; trimmed, they are as
 * large as the elements need.
 */
final class ExpectedFastutil {

  private static final String PLACE = "it.unimi.dsi.fastutil.";
  private static final String INTS = PLACE + "ints.IntArrayList a";
  private static final String SET = PLACE + "ints.IntOpenHashSet key";
  private static final String ARRAY_SET = PLACE + "ints.IntArraySet a";
  private static final String HEAP = PLACE + "ints.IntHeapPriorityQueue heap";

  private ExpectedFastutil() {}

  static void addTo(Map<String, List<Storages>> steps) {
    lists(steps);
    tables(steps);
    others(steps);
  }

  private static void lists(Map<String, List<Storages>> steps) {
    steps.put("int list, untouched", List.of());
    steps.put("int list, 16 adds", List.of(array(INTS, "int", 10, 15, 22)));
    steps.put(
        "byte list of capacity 0, 5 adds",
        List.of(array(PLACE + "bytes.ByteArrayList a", "byte", 1, 2, 3, 4, 6)));
    steps.put(
        "object list, 11 adds, trimmed, 1 add",
        List.of(array(PLACE + "objects.ObjectArrayList a", "reference", 10, 15, 11, 16)));
    // Room for 10 needs no array yet.
    steps.put(
        "double list, ensureCapacity 10, 20, 21",
        List.of(array(PLACE + "doubles.DoubleArrayList a", "double", 20, 21)));
    steps.put("int list, addAll of 11", List.of(array(INTS, "int", 11)));
    steps.put("int list of a list of 11", List.of(array(INTS, "int", 11)));
    steps.put("clone of an int list", List.of(array(INTS, "int", 11)));
    steps.put("int list, deserialised", List.of(array(INTS, "int", 11)));
    // It takes the array over.
    steps.put("int list around an array, 1 add", List.of(array(INTS, "int", 4, 6)));
    steps.put("int set around an array", List.of(array(ARRAY_SET, "int", 4, 8).around()));
  }

  private static void tables(Map<String, List<Storages>> steps) {
    steps.put("int set, 25 adds, trimmed to 10", List.of(table(SET, "int", 33, 65, 17)));
    steps.put("clone of an int set", List.of(table(SET, "int", 33)));
    steps.put("int set, deserialised", List.of(table(SET, "int", 33)));
    String linked = PLACE + "ints.IntLinkedOpenHashSet ";
    steps.put(
        "linked int set of capacity 50",
        List.of(table(linked + "key", "int", 129), beside(linked + "link", "long", 129)));
    String objects = PLACE + "ints.Int2ObjectOpenHashMap ";
    steps.put(
        "map of ints to objects, 25 puts",
        List.of(
            table(objects + "key", "int", 33, 65), beside(objects + "value", "reference", 33, 65)));
    String doubles = PLACE + "longs.Long2DoubleLinkedOpenHashMap ";
    steps.put(
        "linked map of longs to doubles, 25 puts",
        List.of(
            table(doubles + "key", "long", 33, 65),
            beside(doubles + "value", "double", 33, 65),
            beside(doubles + "link", "long", 33, 65)));
    String custom = PLACE + "objects.Object2IntOpenCustomHashMap ";
    steps.put(
        "custom map of objects to ints, 25 puts",
        List.of(
            table(custom + "key", "reference", 33, 65), beside(custom + "value", "int", 33, 65)));
  }

  private static void others(Map<String, List<Storages>> steps) {
    steps.put(
        "int queue, 10 enqueued",
        List.of(array(PLACE + "ints.IntArrayFIFOQueue array", "int", 5, 10, 20)));
    steps.put("int heap, 5 enqueued", List.of(array(HEAP, "int", 1, 2, 3, 4, 6)));
    steps.put("int heap of a list of 11, 1 enqueued", List.of(array(HEAP, "int", 11, 16)));
    steps.put("int array set, 5 adds", List.of(array(ARRAY_SET, "int", 2, 4, 8)));
    String map = PLACE + "ints.Int2IntArrayMap ";
    steps.put(
        "int array map, 5 puts",
        List.of(array(map + "key", "int", 2, 4, 8), array(map + "value", "int", 2, 4, 8)));
    steps.put(
        "byte stream, 17 writes",
        List.of(array(PLACE + "io.FastByteArrayOutputStream array", "byte", 16, 24)));
  }
}
