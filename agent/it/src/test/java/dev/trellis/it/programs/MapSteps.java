package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The steps of {@link HashMap} and of what is built on it. */
final class MapSteps {

  private static final List<Integer> NUMBERS = List.copyOf(ListWays.numbers(0, 28));
  private static final List<Integer> TWENTY_NUMBERS = List.copyOf(ListWays.numbers(0, 20));
  private static final HashMap<Integer, Integer> NONE = new HashMap<>();
  private static final HashMap<Integer, Integer> TWENTY = filled(new HashMap<>(), 20);
  private static final HashMap<Integer, Integer> HUNDRED = filled(new HashMap<>(), 100);
  private static final LinkedHashMap<Integer, Integer> LINKED = new LinkedHashMap<>(TWENTY);
  private static final HashSet<Integer> SET = new HashSet<>(TWENTY_NUMBERS);
  private static final byte[] TWENTY_WRITTEN = Transcript.written(TWENTY);
  private static final byte[] NONE_WRITTEN = Transcript.written(NONE);
  private static final byte[] LINKED_WRITTEN = Transcript.written(LINKED);
  private static final byte[] SET_WRITTEN = Transcript.written(SET);

  private MapSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("map, untouched", () -> new HashMap<>(100));
    steps.put("map, 13 puts", () -> filled(new HashMap<>(), 13));
    steps.put("map of capacity 0, 3 puts", () -> filled(new HashMap<>(0), 3));
    steps.put("map of capacity 100, 1 put", () -> filled(new HashMap<>(100), 1));
    steps.put("map of capacity 4 at load 2, 9 puts", () -> filled(new HashMap<>(4, 2f), 9));
    steps.put(
        "map, 11 puts to one bin",
        () -> {
          Map<Colliding, Integer> map = new HashMap<>();
          for (int i = 0; i < 11; i++) {
            map.put(new Colliding(i, 0), i);
          }
          return map;
        });
    copies(steps);
    functions(steps);
    linked(steps);
    sets(steps);
  }

  private static void copies(Map<String, Supplier<Object>> steps) {
    steps.put("map of a map of 20", () -> new HashMap<>(TWENTY));
    steps.put("map of none", () -> new HashMap<>(NONE));
    steps.put("map, putAll of 20", () -> putAll(new HashMap<>(), TWENTY));
    steps.put("map, 1 put, putAll of 100", () -> putAll(filled(new HashMap<>(), 1), HUNDRED));
    steps.put("clone of a map of 20", () -> TWENTY.clone());
    steps.put("clone of an empty map", () -> NONE.clone());
    steps.put("map of 20, deserialised", () -> Transcript.read(TWENTY_WRITTEN));
    steps.put("map of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
  }

  private static void functions(Map<String, Supplier<Object>> steps) {
    steps.put(
        "map, putIfAbsent",
        () -> {
          Map<Integer, Integer> map = new HashMap<>();
          map.putIfAbsent(1, 1);
          return map;
        });
    steps.put(
        "map, 14 computeIfAbsent",
        () -> {
          Map<Integer, Integer> map = new HashMap<>();
          for (int i = 0; i < 14; i++) {
            map.computeIfAbsent(i, k -> k);
          }
          return map;
        });
    steps.put(
        "map, 13 compute",
        () -> {
          Map<Integer, Integer> map = new HashMap<>();
          for (int i = 0; i < 13; i++) {
            map.compute(i, (k, v) -> k);
          }
          return map;
        });
    steps.put(
        "map, 14 merge",
        () -> {
          Map<Integer, Integer> map = new HashMap<>();
          for (int i = 0; i < 14; i++) {
            map.merge(i, i, (a, b) -> a);
          }
          return map;
        });
  }

  private static void linked(Map<String, Supplier<Object>> steps) {
    steps.put("linked map, 13 puts", () -> filled(new LinkedHashMap<>(), 13));
    steps.put("linked map of a map of 20", () -> new LinkedHashMap<>(TWENTY));
    steps.put("linked map of 20, deserialised", () -> Transcript.read(LINKED_WRITTEN));
    steps.put(
        "linked map that keeps 5, 40 puts",
        () -> {
          LinkedHashMap<Integer, Integer> map = new KeepsFive();
          return filled(map, 40);
        });
  }

  private static void sets(Map<String, Supplier<Object>> steps) {
    steps.put(
        "set, 13 adds",
        () -> {
          Set<Integer> set = new HashSet<>();
          for (int i = 0; i < 13; i++) {
            set.add(i);
          }
          return set;
        });
    steps.put("set of 20 numbers", () -> new HashSet<>(TWENTY_NUMBERS));
    steps.put("clone of a set of 20", () -> SET.clone());
    steps.put("set of 20, deserialised", () -> Transcript.read(SET_WRITTEN));
    steps.put("linked set of 28 numbers", () -> new LinkedHashSet<>(NUMBERS));
    steps.put("list of a map's 20 keys", () -> new ArrayList<>(TWENTY.keySet()));
  }

  private static Map<Integer, Integer> putAll(
      Map<Integer, Integer> map, Map<Integer, Integer> more) {
    map.putAll(more);
    return map;
  }

  private static <M extends Map<Integer, Integer>> M filled(M map, int puts) {
    for (int i = 0; i < puts; i++) {
      map.put(i, i);
    }
    return map;
  }

  /** Evicts its eldest entry beyond five. */
  private static final class KeepsFive extends LinkedHashMap<Integer, Integer> {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
      return size() > 5;
    }
  }
}
