package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets StackOverflowError strike where nodes are made: recurses until the stack ends, and on the
 * way back adds one element to a fresh container at each of the deepest levels. Containers are such
 * that the node is all that this element needs, for elsewhere a stack overflow may leave the JDK's
 * own half-way: no table grows, and no tree has to be balanced.
 */
public final class DeepNodes {

  /** The kinds of containers that it knows. */
  public static final List<String> KINDS =
      List.of("HashMap", "LinkedHashMap", "Hashtable", "TreeMap", "LinkedList");

  private static final int DEEPEST_LEVELS = 12;
  private static final int AFTERWARDS = 40;

  private final List<Object> containers = new ArrayList<>();
  private int next;
  private int struck;
  private int broken;

  private DeepNodes() {}

  /**
   * Runs a number of rounds; prints {@code kind broken n} for each kind, and to standard error
   * {@code kind struck n}, which hangs on the JIT.
   *
   * @param arguments rounds
   */
  public static void main(String[] arguments) throws InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    for (String kind : KINDS) {
      DeepNodes nodes = new DeepNodes();
      Thread deep = new Thread(null, () -> nodes.rounds(rounds, kind), "deep", 256 << 10);
      deep.start();
      deep.join();
      System.out.println(kind + " broken " + nodes.broken);
      System.err.println(kind + " struck " + nodes.struck);
    }
  }

  private void rounds(int rounds, String kind) {
    for (int round = 0; round < rounds; round++) {
      containers.clear();
      for (int i = 0; i < DEEPEST_LEVELS; i++) {
        containers.add(before(kind));
      }
      next = 0;
      shifted(round % 23, round);
      for (Object container : containers) {
        broken += isWhole(container, kind.equals("TreeMap") ? 0 : 3) ? 0 : 1;
      }
    }
  }

  /** A few frames of another size first, so that the end of the stack comes at other places. */
  private void shifted(int frames, int round) {
    if (frames > 0) {
      shifted(frames - 1, round);
    } else if (round % 2 == 0) {
      narrow();
    } else {
      wide(1, 2, 3);
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

  private static Object before(String kind) {
    return switch (kind) {
      case "HashMap" -> Filling.filled(new HashMap<>(), 3);
      case "LinkedHashMap" -> Filling.filled(new LinkedHashMap<>(), 3);
      case "Hashtable" -> Filling.filled(new Hashtable<>(), 3);
      case "TreeMap" -> new TreeMap<Integer, Integer>();
      default -> Filling.added(new LinkedList<>(), 3);
    };
  }

  @SuppressWarnings("unchecked")
  private static void add(Object container) {
    if (container instanceof Map<?, ?> map) {
      int number = map.size();
      ((Map<Integer, Integer>) map).put(number, number);
    } else {
      ((LinkedList<Integer>) container).add(3);
    }
  }

  /** Whether it has what it had, or one more, and takes more. */
  @SuppressWarnings("unchecked")
  private static boolean isWhole(Object container, int size) {
    if (container instanceof Map<?, ?> map) {
      Map<Integer, Integer> numbers = (Map<Integer, Integer>) map;
      boolean whole = agrees(numbers, numbers.containsKey(size) ? size + 1 : size);
      for (int i = size; i < AFTERWARDS; i++) {
        numbers.put(i, i);
      }
      return whole && agrees(numbers, AFTERWARDS);
    }
    LinkedList<Integer> numbers = (LinkedList<Integer>) container;
    boolean whole = agrees(numbers, numbers.contains(size) ? size + 1 : size);
    for (int i = numbers.size(); i < AFTERWARDS; i++) {
      numbers.add(i);
    }
    return whole && agrees(numbers, AFTERWARDS) && agreesBackwards(numbers);
  }

  private static boolean agrees(Map<Integer, Integer> map, int size) {
    for (int i = 0; i < size; i++) {
      if (!Integer.valueOf(i).equals(map.get(i))) {
        return false;
      }
    }
    return map.size() == size && map.keySet().stream().distinct().count() == size;
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

  private static boolean agreesBackwards(LinkedList<Integer> numbers) {
    int expected = numbers.size();
    for (Iterator<Integer> last = numbers.descendingIterator(); last.hasNext(); ) {
      expected--;
      if (last.next() != expected) {
        return false;
      }
    }
    return expected == 0;
  }
}
