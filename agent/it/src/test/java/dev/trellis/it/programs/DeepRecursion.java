package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets StackOverflowError strike inside growth: recurses until the stack ends, and on the way back
 * adds one element to a fresh container that is about to grow, at each of the deepest levels.
 * Prints how many were struck, and each that is broken.
 */
public final class DeepRecursion {

  private static final int DEEPEST_LEVELS = 12;

  private final List<Object> containers = new ArrayList<>();
  private int next;
  private int struck;
  private int broken;

  private DeepRecursion() {}

  /**
   * Runs a number of rounds; prints {@code kind broken n} for each kind, and to standard error
   * {@code kind struck n}, which hangs on the JIT.
   *
   * @param arguments rounds, then kinds
   */
  public static void main(String[] arguments) throws InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    for (int kind = 1; kind < arguments.length; kind++) {
      String name = arguments[kind];
      DeepRecursion recursion = new DeepRecursion();
      Thread deep = new Thread(null, () -> recursion.rounds(rounds, name), "deep", 256 << 10);
      deep.start();
      deep.join();
      System.out.println(name + " broken " + recursion.broken);
      System.err.println(name + " struck " + recursion.struck);
    }
  }

  private void rounds(int rounds, String kind) {
    for (int round = 0; round < rounds; round++) {
      containers.clear();
      for (int i = 0; i < DEEPEST_LEVELS; i++) {
        containers.add(aboutToGrow(kind));
      }
      next = 0;
      shifted(round % 23, round);
      for (Object container : containers) {
        broken += isWhole(container) ? 0 : 1;
      }
    }
  }

  /** A few frames of another size first, so that the end of the stack comes at other places. */
  private void shifted(int frames, int round) {
    if (frames > 0) {
      shifted(frames - 1, round);
    } else if (round % 3 == 0) {
      narrow();
    } else if (round % 3 == 1) {
      wide(1, 2, 3);
    } else {
      wider(1, 2, 3, 4, 5, 6, 7);
    }
  }

  private void narrow() {
    try {
      narrow();
    } catch (StackOverflowError end) {
      addHere();
      return;
    }
    addHere();
  }

  private long wide(long a, long b, long c) {
    try {
      long unused = wide(a + 1, b + a, c + b);
    } catch (StackOverflowError end) {
      addHere();
      return a;
    }
    addHere();
    return a + b + c;
  }

  private long wider(long a, long b, long c, long d, long e, long f, long g) {
    try {
      long unused = wider(a + 1, b + a, c + b, d + c, e + d, f + e, g + f);
    } catch (StackOverflowError end) {
      addHere();
      return a;
    }
    addHere();
    return a + b + c + d + e + f + g;
  }

  /** Adds to the next container; too near the end of the stack not even that can be called. */
  private void addHere() {
    if (next < DEEPEST_LEVELS) {
      Object container = containers.get(next);
      next++;
      try {
        add(container);
      } catch (StackOverflowError here) {
        struck++;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void add(Object container) {
    if (container instanceof Map<?, ?> map) {
      ((Map<Integer, Integer>) map).put(12, 12);
    } else if (container instanceof ArrayList<?> list) {
      ((ArrayList<Integer>) list).add(10);
    } else {
      ((ArrayDeque<Integer>) container).add(15);
    }
  }

  private static Object aboutToGrow(String kind) {
    switch (kind) {
      case "HashMap", "LinkedHashMap" -> {
        Map<Integer, Integer> map =
            kind.equals("HashMap") ? new HashMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
          map.put(i, i);
        }
        return map;
      }
      case "ArrayList" -> {
        return ListWays.numbers(0, 10);
      }
      default -> {
        ArrayDeque<Integer> deque = new ArrayDeque<>(40);
        for (int i = 0; i < 15; i++) {
          deque.add(i);
        }
        return deque;
      }
    }
  }

  /** Whether size, iteration and lookups agree, now and after growing more. */
  private static boolean isWhole(Object container) {
    if (container instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<Integer, Integer> numbers = (Map<Integer, Integer>) map;
      boolean whole = agrees(numbers, numbers.containsKey(12) ? 13 : 12);
      for (int i = 12; i < 40; i++) {
        numbers.put(i, i);
      }
      return whole && agrees(numbers, 40);
    }
    @SuppressWarnings("unchecked")
    Collection<Integer> numbers = (Collection<Integer>) container;
    int start = container instanceof ArrayList<?> ? 10 : 15;
    boolean whole = agrees(numbers, numbers.contains(start) ? start + 1 : start);
    for (int i = numbers.size(); i < 80; i++) {
      numbers.add(i);
    }
    return whole && agrees(numbers, 80);
  }

  private static boolean agrees(Map<Integer, Integer> map, int size) {
    int seen = 0;
    for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
      seen++;
      if (!entry.getKey().equals(entry.getValue())) {
        return false;
      }
    }
    for (int i = 0; i < size; i++) {
      if (!Integer.valueOf(i).equals(map.get(i))) {
        return false;
      }
    }
    return seen == size && map.size() == size;
  }

  private static boolean agrees(Collection<Integer> numbers, int size) {
    int seen = 0;
    for (int number : numbers) {
      if (number != seen) {
        return false;
      }
      seen++;
    }
    return seen == size && numbers.size() == size;
  }
}
