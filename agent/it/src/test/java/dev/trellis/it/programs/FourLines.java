package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows at four lines, each by some megabytes in storages of its own sizes. */
public final class FourLines {

  private static final int TIMES = 4_000;

  private static long seen;

  private FourLines() {}

  /** Runs. */
  public static void main(String[] args) {
    for (int i = 0; i < TIMES; i++) {
      lineOfSmallLists(i);
      lineOfLists(i);
      lineOfLargeLists(i);
      lineOfMaps(i);
    }
    System.out.println(seen);
  }

  private static void lineOfSmallLists(int i) {
    List<Integer> list = new ArrayList<>();
    for (int element = 0; element < 33 + i % 50; element++) {
      list.add(element);
    }
    seen += list.size();
  }

  private static void lineOfLists(int i) {
    List<Integer> list = new ArrayList<>(200 + i % 300);
    seen += list.size();
  }

  private static void lineOfLargeLists(int i) {
    List<Integer> list = new ArrayList<>(i % 10 == 0 ? 5_000 : 500);
    seen += list.size();
  }

  private static void lineOfMaps(int i) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int key = 0; key < 60 + i % 60; key++) {
      map.put(key, key);
    }
    seen += map.size();
  }
}
