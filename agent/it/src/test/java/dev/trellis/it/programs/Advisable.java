package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills containers of one size each, and lists of no common size. Made as it comes without
 * arguments; with the arguments that advice gave, for lists, maps, deques and builders.
 */
public final class Advisable {

  private static final int ROUNDS = 2_000;

  private static long seen;

  private Advisable() {}

  /**
   * Runs.
   *
   * @param args nothing, or what to presize lists, maps, deques and builders with
   */
  public static void main(String[] args) {
    int[] presized = new int[4];
    for (int i = 0; i < args.length; i++) {
      presized[i] = Integer.parseInt(args[i]);
    }
    for (int round = 0; round < ROUNDS; round++) {
      seen += list(presized[0], 110 + round % 54).size();
      seen += map(presized[1], 100 + round % 90).size();
      seen += deque(presized[2], 70 + round % 20).size();
      seen += text(presized[3], 140 + round % 60).length();
      seen += anything(1 + round * round % 1_009).size();
    }
    System.out.println(seen);
  }

  private static List<Integer> list(int presized, int size) {
    List<Integer> list = presized == 0 ? new ArrayList<>() : new ArrayList<>(presized);
    for (int i = 0; i < size; i++) {
      list.add(i);
    }
    return list;
  }

  private static Map<Integer, Integer> map(int presized, int size) {
    Map<Integer, Integer> map = presized == 0 ? new HashMap<>() : new HashMap<>(presized);
    for (int i = 0; i < size; i++) {
      map.put(i, i);
    }
    return map;
  }

  private static Deque<Integer> deque(int presized, int size) {
    Deque<Integer> deque = presized == 0 ? new ArrayDeque<>() : new ArrayDeque<>(presized);
    for (int i = 0; i < size; i++) {
      deque.addLast(i);
    }
    return deque;
  }

  private static StringBuilder text(int presized, int size) {
    StringBuilder text = presized == 0 ? new StringBuilder() : new StringBuilder(presized);
    for (int i = 0; i < size; i++) {
      text.append('x');
    }
    return text;
  }

  private static List<Integer> anything(int size) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(i);
    }
    return list;
  }
}
