package dev.trellis.benchmarks.workloads;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** One of each of the common containers, grown a few times. */
final class Containers {

  private static final int ELEMENTS = 300;

  private Containers() {}

  /** How many elements all of them hold together. */
  @SuppressWarnings("JdkObsolete") // what is obsolete grows, too
  static int grown() {
    List<Collection<Integer>> collections =
        List.of(new ArrayList<>(), new ArrayDeque<>(), new PriorityQueue<>(), new Vector<>());
    List<Map<Object, Integer>> maps =
        List.of(
            new HashMap<>(),
            new LinkedHashMap<>(),
            new ConcurrentHashMap<>(),
            new Hashtable<>(),
            new IdentityHashMap<>(),
            new WeakHashMap<>());
    BitSet bits = new BitSet();
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < ELEMENTS; i++) {
      for (Collection<Integer> collection : collections) {
        collection.add(i);
      }
      for (Map<Object, Integer> map : maps) {
        map.put(i, i);
      }
      bits.set(i);
      text.append('x');
      bytes.write(i);
    }
    int held = bits.cardinality() + text.length() + bytes.size();
    for (Collection<Integer> collection : collections) {
      held += collection.size();
    }
    for (Map<Object, Integer> map : maps) {
      held += map.size();
    }
    return held;
  }
}
