package dev.trellis.it.expected;

import static dev.trellis.it.expected.Nodes.CONCURRENT;
import static dev.trellis.it.expected.Nodes.HASH;
import static dev.trellis.it.expected.Nodes.HASHTABLE;
import static dev.trellis.it.expected.Nodes.LINKED_HASH;
import static dev.trellis.it.expected.Nodes.LIST;
import static dev.trellis.it.expected.Nodes.TREE;
import static dev.trellis.it.expected.Nodes.TREE_MAP;
import static dev.trellis.it.expected.Nodes.WEAK;

/** Maps and lists of java.util. One node for each key that is new; growing a table moves nodes. */
final class MapNodes {

  private MapNodes() {}

  static void addTo(NodeGrowth growth) {
    hash(growth);
    trees("map", HASH, growth);
    trees("linked map", LINKED_HASH, growth);
    // The clone's table begins with 32 slots, has 64 after the 9th, and the 10th makes a tree.
    growth.step("clone of a map of one bin of 13", Nodes.of(HASH, 10).and(TREE, 13));
    sorted(growth);
    lists(growth);
    tables(growth);
  }

  private static void hash(NodeGrowth growth) {
    growth.step("map, untouched");
    growth.step("map, 13 puts", HASH, 13);
    growth.step("map, 5 puts twice, 2 removed, 2 put", HASH, 5 + 2);
    growth.step("map, 4 ways to insert", HASH, 12);
    growth.step("map, putAll of 20", HASH, 20);
    growth.step("map of a map of 20", HASH, 20);
    growth.step("clone of a map of 20", HASH, 20);
    growth.deserialised("map of 20, deserialised", 1 + 2, Nodes.of(HASH, 20));
    growth.step("set, 13 adds", HASH, 13);
    growth.step("linked map, 13 puts", LINKED_HASH, 13);
    growth.step("linked map, 4 ways to insert", LINKED_HASH, 12);
    growth.step("linked map of a map of 20", LINKED_HASH, 20);
    growth.step("clone of a linked map of 20", LINKED_HASH, 20);
    growth.deserialised("linked map of 20, deserialised", 2 + 2, Nodes.of(LINKED_HASH, 20));
    growth.step("linked set, 7 adds", LINKED_HASH, 7);
  }

  /** In a table of 64 slots the ninth put to a bin makes it a tree: each node is replaced. */
  private static void trees(String name, String node, NodeGrowth growth) {
    growth.step(name + ", 10 puts to one bin", Nodes.of(node, 9).and(TREE, 10));
    // These count the nodes before the new one is in, and so have a tree at the eighth.
    growth.step(name + ", 9 computeIfAbsent to one bin", Nodes.of(node, 8).and(TREE, 9));
    growth.step(name + ", 9 merge to one bin", Nodes.of(node, 8).and(TREE, 9));
    // The tree of 0 to 8 has 3 at its root, 1 to the left of it and 0 to the left of that. With 0
    // gone the tree is found too small when 1 goes: seven are left, and become a list again.
    growth.step(name + ", 9 puts to one bin, 2 removed", Nodes.of(node, 9 + 7).and(TREE, 9));
    // The 49th key doubles the table. Six or fewer of a tree become a list, more remain a tree.
    growth.step(name + ", tree split to 5 and 5", Nodes.of(node, 9 + 39 + 5 + 5).and(TREE, 10));
    growth.step(name + ", tree split to 7 and 3", Nodes.of(node, 9 + 39 + 3).and(TREE, 10));
  }

  private static void sorted(NodeGrowth growth) {
    growth.step("tree map, untouched");
    growth.step("tree map, 1 put", TREE_MAP, 1);
    growth.step("tree map, 13 puts, 6 removed", TREE_MAP, 13);
    growth.step("tree map, 4 ways to insert", TREE_MAP, 12);
    growth.step("tree map, 3 puts by a view", TREE_MAP, 3);
    growth.step("tree map of a sorted map of 20", TREE_MAP, 20);
    growth.step("tree map of a hash map of 20", Nodes.of(HASH, 20).and(TREE_MAP, 20));
    growth.step("clone of a tree map of 20", TREE_MAP, 20);
    growth.deserialised("tree map of 20, deserialised", 1 + 2, Nodes.of(TREE_MAP, 20));
    growth.step("tree set, 5 adds", TREE_MAP, 5);
    growth.step("tree set of a sorted set of 20", TREE_MAP, 20);
    growth.step("tree set of 5 numbers", TREE_MAP, 5);
    growth.deserialised("tree set of 20, deserialised", 1 + 2, Nodes.of(TREE_MAP, 20));
  }

  private static void lists(NodeGrowth growth) {
    growth.step("linked list, untouched");
    growth.step("linked list, 5 adds", LIST, 5);
    growth.step("linked list, 5 ways to add", LIST, 5);
    growth.step("linked list of 5 numbers", LIST, 5);
    growth.step("linked list, 2 adds, addAll of 5 at 1", LIST, 2 + 5);
    growth.step("clone of a linked list of 6", LIST, 6);
    growth.step("linked list of 6 as an array");
    growth.deserialised("linked list of 6, deserialised", 1 + 2, Nodes.of(LIST, 6));
  }

  private static void tables(NodeGrowth growth) {
    growth.step("hashtable, 9 puts", HASHTABLE, 9);
    growth.step("hashtable, 4 ways to insert", HASHTABLE, 12);
    growth.step("hashtable of a map of 20", HASHTABLE, 20);
    growth.step("clone of a hashtable of 6", HASHTABLE, 6);
    growth.step("clone of a hashtable of 3 in one chain", HASHTABLE, 3 + 3);
    // A table is written from a chain of copies, so that its lock need not be held meanwhile.
    growth.step("hashtable of 6, written", HASHTABLE, 6);
    growth.deserialised("hashtable of 6, deserialised", 1 + 2, Nodes.of(HASHTABLE, 6));
    growth.step("properties, 5 set", CONCURRENT, 5);
    growth.step("weak map, 13 puts", WEAK, 13);
    growth.step("weak map, 4 ways to insert", WEAK, 12);
    growth.step("weak map of a map of 20", WEAK, 20);
  }
}
