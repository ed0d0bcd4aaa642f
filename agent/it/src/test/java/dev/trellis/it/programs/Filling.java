package dev.trellis.it.programs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the steps fill containers with. */
final class Filling {

  static final List<Integer> FIVE = List.copyOf(ListWays.numbers(0, 5));
  static final SortedMap<Integer, Integer> TWENTY = filled(new TreeMap<>(), 20);

  private Filling() {}

  /** Puts the numbers from 0. */
  static <M extends Map<Integer, Integer>> M filled(M map, int puts) {
    for (int i = 0; i < puts; i++) {
      map.put(i, i);
    }
    return map;
  }

  /** Adds the numbers from 0. */
  static <C extends Collection<Integer>> C added(C collection, int adds) {
    for (int i = 0; i < adds; i++) {
      collection.add(i);
    }
    return collection;
  }

  /** A key with a hash; keys with equal hashes differ and are ordered by their numbers. */
  static Object key(int number, int hash) {
    return (long) number << 32 | (number ^ hash);
  }

  /** Puts a key for each hash, numbered in order. */
  static <M extends Map<Object, Integer>> M keyed(M map, int... hashes) {
    for (int i = 0; i < hashes.length; i++) {
      map.put(key(i, hashes[i]), i);
    }
    return map;
  }

  /** Puts keys whose hashes are their numbers, one each. */
  static <M extends Map<Object, Integer>> M spread(M map, int from, int to) {
    for (int i = from; i < to; i++) {
      map.put(i, i);
    }
    return map;
  }

  /** So many equal numbers, and then so many of another. */
  static int[] hashes(int first, int times, int second, int more) {
    int[] hashes = new int[times + more];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = i < times ? first : second;
    }
    return hashes;
  }
}
