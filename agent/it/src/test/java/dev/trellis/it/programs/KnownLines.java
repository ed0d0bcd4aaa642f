package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Grows containers at known lines. Each line that grows says so with {@link #at}, whose caller's
 * line is printed at the end: what it is called, and its number.
 */
public final class KnownLines {

  private static final Set<String> LINES = new TreeSet<>();
  private static final List<Object> KEPT = new ArrayList<>(1 << 16);

  private KnownLines() {}

  /**
   * Runs.
   *
   * @param args how often
   */
  public static void main(String[] args) throws InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    for (int round = 0; round < rounds; round++) {
      KEPT.add(added(163));
      KEPT.add(bornHereGrownThere());
      KEPT.add(put(100));
      KEPT.add(turned(40));
      Thread beside = new Thread(() -> KEPT.add(added(163)));
      beside.start();
      beside.join();
    }
    LINES.forEach(System.out::println);
  }

  private static List<Integer> added(int count) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(at("added", i));
    }
    return list;
  }

  private static List<Integer> bornHereGrownThere() {
    List<Integer> list = new ArrayList<>(at("born", 7));
    for (int i = 0; i < 8; i++) {
      list.add(at("grown", i));
    }
    return list;
  }

  private static Map<Integer, Integer> put(int count) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < count; i++) {
      map.put(at("put", i), i);
    }
    return map;
  }

  private static ArrayDeque<Integer> turned(int count) {
    ArrayDeque<Integer> deque = new ArrayDeque<>(at("ring", 8));
    for (int i = 0; i < count; i++) {
      deque.addLast(at("turned", i));
    }
    return deque;
  }

  private static int at(String name, int value) {
    // A thread's own trace: a StackWalker's would be another way to the same line.
    StackTraceElement caller = Thread.currentThread().getStackTrace()[2];
    synchronized (LINES) {
      LINES.add(name + " " + caller.getLineNumber());
    }
    return value;
  }
}
