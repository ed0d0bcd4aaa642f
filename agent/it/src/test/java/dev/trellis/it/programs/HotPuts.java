package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts and adds where nothing grows, until the JIT has compiled it. */
public final class HotPuts {

  private static final int ROUNDS = 3_000;
  private static final int PUTS = 200;
  private static final int KEYS = 15;

  private HotPuts() {}

  /** Prints a sum, so that nothing is left out. */
  public static void main(String[] arguments) {
    Map<Integer, Integer> map = new HashMap<>(64);
    List<Integer> list = new ArrayList<>(PUTS);
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      sum += put(map) + add(list);
    }
    System.out.println(sum);
  }

  private static int put(Map<Integer, Integer> map) {
    int sum = 0;
    for (int i = 0; i < PUTS; i++) {
      map.put(i & KEYS, i);
      sum += map.size();
    }
    return sum;
  }

  private static int add(List<Integer> list) {
    list.clear();
    for (int i = 0; i < PUTS; i++) {
      list.add(i & KEYS);
    }
    return list.size();
  }
}
