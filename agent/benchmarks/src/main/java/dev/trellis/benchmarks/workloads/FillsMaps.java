package dev.trellis.benchmarks.workloads;

import java.util.HashMap;
import java.util.Map;

/** Does nothing but fill maps from empty: growth in its purest form. */
public final class FillsMaps {

  private static final int MAPS = 300;
  private static final int ENTRIES = 50_000;

  private FillsMaps() {}

  /** Fills them, one after another. */
  public static void main(String[] args) {
    long sum = 0;
    for (int map = 0; map < MAPS; map++) {
      sum += filled(map);
    }
    System.out.println(sum);
  }

  private static long filled(int offset) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < ENTRIES; i++) {
      map.put(i * 31 + offset, i);
    }
    long sum = 0;
    for (int value : map.values()) {
      sum += value;
    }
    return sum + map.size();
  }
}
