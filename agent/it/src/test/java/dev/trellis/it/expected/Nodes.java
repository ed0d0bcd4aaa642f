package dev.trellis.it.expected;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nodes made, by the name of their class.
 *
 * @param counts never 0
 */
public record Nodes(SortedMap<String, Long> counts) {

  static final String HASH = "java.util.HashMap$Node";
  static final String TREE = "java.util.HashMap$TreeNode";
  static final String LINKED_HASH = "java.util.LinkedHashMap$Entry";
  static final String TREE_MAP = "java.util.TreeMap$Entry";
  static final String LIST = "java.util.LinkedList$Node";
  static final String HASHTABLE = "java.util.Hashtable$Entry";
  static final String WEAK = "java.util.WeakHashMap$Entry";
  static final String CONCURRENT = "java.util.concurrent.ConcurrentHashMap$Node";
  static final String CONCURRENT_TREE = "java.util.concurrent.ConcurrentHashMap$TreeNode";
  static final String SKIP = "java.util.concurrent.ConcurrentSkipListMap$Node";
  static final String INDEX = "java.util.concurrent.ConcurrentSkipListMap$Index";
  static final String QUEUE = "java.util.concurrent.ConcurrentLinkedQueue$Node";
  static final String DEQUE = "java.util.concurrent.ConcurrentLinkedDeque$Node";
  static final String BLOCKING_QUEUE = "java.util.concurrent.LinkedBlockingQueue$Node";
  static final String BLOCKING_DEQUE = "java.util.concurrent.LinkedBlockingDeque$Node";
  static final String TRANSFER = "java.util.concurrent.LinkedTransferQueue$Node";
  static final String DUAL = "java.util.concurrent.LinkedTransferQueue$DualNode";
  static final String LOCAL = "java.lang.ThreadLocal$ThreadLocalMap$Entry";

  static final Nodes NONE = new Nodes(new TreeMap<>());

  static Nodes of(String type, long count) {
    return NONE.and(type, count);
  }

  /** These and so many more of a class. */
  Nodes and(String type, long count) {
    SortedMap<String, Long> sum = new TreeMap<>(counts);
    if (count != 0) {
      sum.merge(type, count, Long::sum);
    }
    return new Nodes(sum);
  }

  /** These and those. */
  Nodes and(Nodes others) {
    Nodes sum = this;
    for (Map.Entry<String, Long> other : others.counts.entrySet()) {
      sum = sum.and(other.getKey(), other.getValue());
    }
    return sum;
  }
}
