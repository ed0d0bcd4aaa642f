package dev.trellis.it.programs;

import dev.trellis.api.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Comes to a limit of each kind in turn, and tells who refused, and what went on. */
public final class Limited {

  private static final int LARGE = 1_000_000;
  private static final int OF_SCOPE = 100_000;
  private static final int OF_CALL_SITE = 20_000;
  private static final int BELOW_CALL_SITE = 10_000;
  private static final int MOST = 2_000_000;

  private static final List<Object> KEPT = new ArrayList<>(10_000);

  private Limited() {}

  /** Runs. */
  public static void main(String[] arguments) {
    type();
    scope();
    callSite();
    single();
    KEPT.add(new PriorityQueue<Integer>(50_000));
    process();
  }

  private static void type() {
    Map<Integer, Integer> map = new HashMap<>();
    try {
      while (map.size() < MOST) {
        map.put(map.size(), 1);
      }
    } catch (OutOfMemoryError e) {
      System.out.println("type: " + e.getMessage());
    }
    long found = map.keySet().stream().filter(map::containsKey).count();
    System.out.println("entries " + map.size() + ", found " + found);
  }

  private static void scope() {
    try (Scope scope = Scope.open("import")) {
      KEPT.add(scope);
      List<Object> held = new ArrayList<>(100);
      try (Scope inner = Scope.open("parse")) {
        KEPT.add(inner);
        fill("scope", held);
      }
      System.out.println("lists " + held.size());
      held.subList(0, 5).clear();
      held.add(new ArrayList<>(OF_SCOPE));
      System.out.println("lists again " + held.size());
    }
    KEPT.add(new ArrayList<>(OF_SCOPE));
  }

  private static void fill(String name, List<Object> held) {
    try {
      while (held.size() < 90) {
        held.add(new ArrayList<>(OF_SCOPE));
      }
    } catch (OutOfMemoryError e) {
      System.out.println(name + ": " + e.getMessage());
    }
  }

  private static void callSite() {
    List<Object> held = new ArrayList<>(100);
    for (int i = 0; i < 50; i++) {
      held.add(load(BELOW_CALL_SITE));
    }
    for (int i = 0; i < 20; i++) {
      held.add(new ArrayList<>(OF_CALL_SITE));
    }
    List<Object> loaded = new ArrayList<>(100);
    try {
      while (loaded.size() < 90) {
        loaded.add(load(OF_CALL_SITE));
      }
    } catch (OutOfMemoryError e) {
      System.out.println("callSite: " + e.getMessage());
    }
    System.out.println("loaded " + loaded.size() + " beside " + held.size());
  }

  private static Object load(int capacity) {
    return new ArrayList<>(capacity);
  }

  private static void single() {
    try {
      KEPT.add(new ArrayDeque<>(BELOW_CALL_SITE));
      KEPT.add(new ArrayDeque<>(OF_CALL_SITE));
    } catch (OutOfMemoryError e) {
      System.out.println("single: " + e.getMessage());
    }
  }

  private static void process() {
    int before = KEPT.size();
    try {
      while (KEPT.size() < before + 100) {
        KEPT.add(new ArrayList<>(LARGE));
      }
    } catch (OutOfMemoryError e) {
      System.out.println("process: " + e.getMessage());
    }
  }
}
