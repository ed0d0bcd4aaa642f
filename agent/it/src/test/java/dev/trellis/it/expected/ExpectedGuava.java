package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;
import static dev.trellis.it.expected.Storages.table;

import java.util.List;
import java.util.Map;

/**
 * Compact containers begin with 3 entries, which grow by half to an odd number, and a table of 4
 * slots, which becomes 4 times as large below 32 and twice from there, when there are more entries
 * than slots. Hash tables double when they hold more than slots, segments with the one that exceeds
 * three quarters. Builders begin with 4, or 10 ints, and grow by half and one; a set's table, made
 * with its second element, has room for 5 in 8 slots.
 */
final class ExpectedGuava {

  private static final String PLACE = "com.google.common.collect.";

  private ExpectedGuava() {}

  static void addTo(Map<String, List<Storages>> steps) {
    compact(steps);
    steps.put(
        "linked multimap, 10 values of one key",
        List.of(table(PLACE + "LinkedHashMultimap$ValueSet hashTable", "reference", 2, 4, 8, 16)));
    steps.put(
        "map both ways, 17 puts",
        List.of(
            table(PLACE + "HashBiMap hashTableKToV", "reference", 16, 32),
            table(PLACE + "HashBiMap hashTableVToK", "reference", 16, 32)));
    // Below 64 to twice one more.
    steps.put(
        "queue with two ends, 25 adds",
        List.of(array(PLACE + "MinMaxPriorityQueue queue", "reference", 11, 24, 50)));
    steps.put(
        "cache, 13 puts",
        List.of(table("com.google.common.cache.LocalCache$Segment table", "reference", 16, 32)));
    steps.put(
        "map with weak values, 13 puts",
        List.of(table(PLACE + "MapMakerInternalMap$Segment table", "reference", 16, 32)));
    builders(steps);
  }

  private static void compact(Map<String, List<Storages>> steps) {
    String map = PLACE + "CompactHashMap ";
    steps.put(
        "compact map, 20 puts",
        List.of(
            table(map + "table", "byte", 4, 16, 64),
            array(map + "entries", "int", 3, 5, 7, 11, 17, 25),
            array(map + "keys", "reference", 3, 5, 7, 11, 17, 25),
            array(map + "values", "reference", 3, 5, 7, 11, 17, 25)));
    steps.put(
        "compact linked map, 8 puts",
        List.of(
            array(PLACE + "CompactLinkedHashMap links", "long", 3, 5, 7, 11),
            table(map + "table", "byte", 4, 16),
            array(map + "entries", "int", 3, 5, 7, 11),
            array(map + "keys", "reference", 3, 5, 7, 11),
            array(map + "values", "reference", 3, 5, 7, 11)));
    String set = PLACE + "CompactHashSet ";
    steps.put(
        "compact set, 180 adds",
        List.of(
            table(set + "table", "byte", 4, 16, 64, 128, 256),
            array(set + "entries", "int", 3, 5, 7, 11, 17, 25, 37, 55, 83, 125, 187),
            array(set + "elements", "reference", 3, 5, 7, 11, 17, 25, 37, 55, 83, 125, 187)));
    String linked = PLACE + "CompactLinkedHashSet ";
    steps.put(
        "compact linked set, 8 adds",
        List.of(
            array(linked + "predecessor", "int", 3, 5, 7, 11),
            array(linked + "successor", "int", 3, 5, 7, 11),
            table(set + "table", "byte", 4, 16),
            array(set + "entries", "int", 3, 5, 7, 11),
            array(set + "elements", "reference", 3, 5, 7, 11)));
  }

  private static void builders(Map<String, List<Storages>> steps) {
    steps.put(
        "builder of a list, 8 adds",
        List.of(array(PLACE + "ImmutableList$Builder contents", "reference", 4, 7, 11)));
    steps.put(
        "builder of a set, 8 adds",
        List.of(
            array(PLACE + "ImmutableSet$SetBuilderImpl dedupedElements", "reference", 4, 7, 11),
            table(PLACE + "ImmutableSet$RegularSetBuilderImpl hashTable", "reference", 8, 16)));
    steps.put(
        "builder of a map, 8 puts",
        List.of(array(PLACE + "ImmutableMap$Builder entries", "reference", 4, 7, 11)));
    steps.put(
        "builder of ints, 11 adds",
        List.of(
            array("com.google.common.primitives.ImmutableIntArray$Builder array", "int", 10, 16)));
  }
}
