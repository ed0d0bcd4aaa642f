package dev.trellis.it.expected;

import static dev.trellis.it.expected.Nodes.CONCURRENT;
import static dev.trellis.it.expected.Nodes.CONCURRENT_TREE;
import static dev.trellis.it.expected.Nodes.INDEX;
import static dev.trellis.it.expected.Nodes.SKIP;

/** ConcurrentHashMap and ConcurrentSkipListMap. */
final class ConcurrentNodes {

  private ConcurrentNodes() {}

  static void addTo(NodeGrowth growth) {
    lists(growth);
    transfers(growth);
    trees(growth);
    splits(growth);
    skipLists(growth);
  }

  private static void lists(NodeGrowth growth) {
    growth.step("concurrent map, 11 puts", CONCURRENT, 11);
    growth.step("concurrent map, 4 ways to insert", CONCURRENT, 12);
    growth.step("concurrent map of a map of 20", CONCURRENT, 20);
    // Its serial form has the locks of the segments that it once had: Segment and its superclass
    // ReentrantLock, and NonfairSync and its three.
    growth.deserialised(
        "concurrent map of 20, deserialised", 1 + 2 + (2 + 4), Nodes.of(CONCURRENT, 20));
    growth.step("concurrent set, 5 adds", CONCURRENT, 5);
  }

  /** The 12th key doubles a table of 16; nodes before the last that stay together are copied. */
  private static void transfers(NodeGrowth growth) {
    growth.step("concurrent map, 12 puts", CONCURRENT, 12);
    growth.step("concurrent map, bin moved that splits as 0 1 0 1 1", CONCURRENT, 12 + 3);
    growth.step("concurrent map, bin moved that splits as 0 0 0 1", CONCURRENT, 12 + 3);
    growth.step("concurrent map, bin moved that stays together", CONCURRENT, 12);
  }

  /** The ninth insertion into a bin, by whichever method, makes it a tree. */
  private static void trees(NodeGrowth growth) {
    // The ninth finds fewer than 64 slots: the table grows to 128. The tenth makes a tree of ten.
    growth.step(
        "concurrent map of 16 slots, 11 puts to one bin",
        Nodes.of(CONCURRENT, 10).and(CONCURRENT_TREE, 11));
    growth.step(
        "concurrent map, 10 puts to one bin", Nodes.of(CONCURRENT, 9).and(CONCURRENT_TREE, 10));
    growth.step(
        "concurrent map, 9 computeIfAbsent to one bin",
        Nodes.of(CONCURRENT, 9).and(CONCURRENT_TREE, 9));
    growth.step(
        "concurrent map, 9 compute to one bin, 1 more",
        Nodes.of(CONCURRENT, 9).and(CONCURRENT_TREE, 10));
    growth.step(
        "concurrent map, 9 merge to one bin", Nodes.of(CONCURRENT, 9).and(CONCURRENT_TREE, 9));
    // As in a HashMap, seven are left when the tree is found too small.
    growth.step(
        "concurrent map, 9 puts to one bin, 2 removed",
        Nodes.of(CONCURRENT, 9 + 7).and(CONCURRENT_TREE, 9));
  }

  /** The 48th key doubles a table of 64; a tree is copied whole, and small halves once more. */
  private static void splits(NodeGrowth growth) {
    growth.step(
        "concurrent map, tree split to 5 and 5",
        Nodes.of(CONCURRENT, 9 + 38 + 5 + 5).and(CONCURRENT_TREE, 10 + 10));
    growth.step(
        "concurrent map, tree split to 7 and 3",
        Nodes.of(CONCURRENT, 9 + 38 + 3).and(CONCURRENT_TREE, 10 + 10));
    growth.step(
        "concurrent map, tree of 10 moved whole",
        Nodes.of(CONCURRENT, 9 + 38).and(CONCURRENT_TREE, 10 + 10));
    growth.deserialised(
        "concurrent map of one bin of 10, deserialised",
        1 + 2 + 2 + (2 + 4),
        Nodes.of(CONCURRENT, 10).and(CONCURRENT_TREE, 10));
  }

  /**
   * The first put makes a head: a node and an index. A tower has as many indexes as there are
   * levels, at most; one that is higher adds a level, and for it an index at the head.
   */
  private static void skipLists(NodeGrowth growth) {
    growth.step("skip list map, untouched");
    growth.step("skip list map, 5 puts without towers", Nodes.of(SKIP, 1 + 5).and(INDEX, 1));
    growth.step(
        "skip list map, 4 puts with the lowest towers", Nodes.of(SKIP, 1 + 4).and(INDEX, 1 + 4));
    growth.step(
        "skip list map, 3 puts that each add a level",
        Nodes.of(SKIP, 1 + 3).and(INDEX, 1 + (2 + 1) + (3 + 1) + (4 + 1)));
    // A marker for each that is removed.
    growth.step("skip list map, 5 puts, 3 removed", Nodes.of(SKIP, 1 + 5 + 3).and(INDEX, 1));
    growth.step("skip list map, 5 puts, cleared", Nodes.of(SKIP, 1 + 5 + 5).and(INDEX, 1));
    // Towers over the 4th, 8th, 12th, 16th and 20th: of 1, 2, 2, 1 and 1; a head of two levels.
    Nodes sorted = Nodes.of(SKIP, 1 + 20).and(INDEX, 7 + 2);
    growth.step("skip list map of a sorted map of 20", sorted);
    growth.step("clone of a skip list map of 20", sorted.and(sorted));
    growth.deserialised("skip list map of 20, deserialised", 1 + 2, sorted);
    growth.step("skip list set, 5 adds without towers", Nodes.of(SKIP, 1 + 5).and(INDEX, 1));
  }
}
