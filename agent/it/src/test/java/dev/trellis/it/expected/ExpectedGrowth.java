package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.GIVEN_UP;
import static dev.trellis.it.expected.Life.deque;
import static dev.trellis.it.expected.Life.list;
import static dev.trellis.it.expected.Life.map;

import dev.trellis.it.programs.GrowthSteps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each step of {@link GrowthSteps} must be counted as. Lists grow to the larger of what is
 * needed and one and a half times; tables double, when the element that exceeds three quarters is
 * in; rings grow by their length plus 2 below 64 slots, by half from there, as soon as they are
 * full.
 */
public final class ExpectedGrowth {

  private static final Map<String, List<Life>> BY_STEP = new LinkedHashMap<>();

  static {
    lists();
    maps();
    sets();
    deques();
  }

  private ExpectedGrowth() {}

  /** The lives of each step by its name. */
  public static Map<String, List<Life>> byStep() {
    return BY_STEP;
  }

  /** The lives of all steps whose growth is that of a type. */
  public static List<Life> of(String type) {
    return BY_STEP.values().stream()
        .flatMap(Collection::stream)
        .filter(life -> life.type().equals(type))
        .toList();
  }

  private static void step(String name, Life... lives) {
    BY_STEP.put(name, List.of(lives));
  }

  /**
   * For each class of the objects that it reads, deserialisation makes a list of the parts of their
   * data and a set, of capacity 3, of the names of their superclasses.
   */
  private static void deserialised(String name, int classes, Life... lives) {
    List<Life> all = new ArrayList<>(List.of(lives));
    for (int i = 0; i < classes; i++) {
      all.add(list(10));
      all.add(map(4));
    }
    BY_STEP.put(name, List.copyOf(all));
  }

  private static void lists() {
    step("list, untouched");
    step("list, 11 adds", list(10, 15));
    step("list of capacity 0, 6 adds", list(1, 2, 3, 4, 6));
    step("list of capacity 20", list(20));
    step("list of a list of 11", list(11));
    step("list of an array of 5", list(5));
    step("list of none");
    // The clone of an empty list owns an array of length 0: growing from it is growth.
    step("clone of a list of 11, 1 add", list(11, 16));
    step("clone of an empty list, 2 adds", list(0, 1, 2));
    deserialised("list of 12, deserialised", 2, list(12));
    deserialised("list of none, deserialised", 1);
    step("list, addAll of 5", list(10));
    step("list, addAll of 11, 1 add", list(11, 16));
    step("list, 10 adds, addAll of 11", list(10, 21));
    step("list, 10 adds at 0, addAll of 5 at 2", list(10, 15));
    step("list of capacity 0, addAll of none");
    step("list, ensureCapacity 10, 20, 21, 30", list(20, 30));
    step("list of capacity 20, 3 adds, trimmed twice, 1 add", list(20, 3, 4));
    step("list of capacity 20, trimmed twice, 1 add", list(20, GIVEN_UP, 1));
    step("list of capacity 5, 5 adds, cleared, 5 adds", list(5));
    step("list, added to by view and iterator", list(10, 15));
    step("list collected from a stream of 11", list(10, 15));
  }

  private static void maps() {
    step("map, untouched");
    step("map, 13 puts", map(16, 32));
    step("map of capacity 0, 3 puts", map(1, 2, 4));
    step("map of capacity 100, 1 put", map(128));
    step("map of capacity 4 at load 2, 9 puts", map(4, 8));
    // The 9th and the 10th find 8 or more in their bin and fewer than 64 slots: the table doubles.
    step("map, 11 puts to one bin", map(16, 32, 64));
    step("map of a map of 20", map(32));
    step("map of none");
    step("map, putAll of 20", map(32));
    step("map, 1 put, putAll of 100", map(16, 32, 64, 128, 256));
    step("clone of a map of 20", map(32));
    step("clone of an empty map");
    deserialised("map of 20, deserialised", 2, map(32));
    deserialised("map of none, deserialised", 1);
    step("map, putIfAbsent", map(16));
    // These three look at the threshold before they insert: the 13th does not grow, the 14th does.
    step("map, 14 computeIfAbsent", map(16, 32));
    step("map, 13 compute", map(16));
    step("map, 14 merge", map(16, 32));
    step("linked map, 13 puts", map(16, 32));
    step("linked map of a map of 20", map(32));
    deserialised("linked map of 20, deserialised", 2, map(32));
    step("linked map that keeps 5, 40 puts", map(16));
  }

  private static void sets() {
    step("set, 13 adds", map(16, 32));
    step("set of 20 numbers", map(32));
    step("clone of a set of 20", map(32));
    deserialised("set of 20, deserialised", 2, map(32));
    step("linked set of 28 numbers", map(64));
    step("list of a map's 20 keys", list(20));
  }

  private static void deques() {
    step("deque, 16 adds", deque(17));
    step("deque, 17 adds", deque(17, 36));
    step("deque, 17 pushes", deque(17, 36));
    step("deque of capacity -3", deque(1));
    step("deque of capacity 0, 1 add", deque(1, 4));
    step("deque of capacity 69, 70 adds", deque(70, 105));
    step("deque of 40 numbers", deque(41));
    step("deque, addAll of 40", deque(17, 41));
    step("deque, addAll of none", deque(17));
    step("clone of a deque of 3", deque(17));
    deserialised("deque of 20, deserialised", 2, deque(21));
    deserialised("deque of none, deserialised", 1, deque(1));
  }
}
