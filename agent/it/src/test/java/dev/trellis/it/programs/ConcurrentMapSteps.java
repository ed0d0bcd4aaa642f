package dev.trellis.it.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The steps of {@link ConcurrentHashMap}. What a step copies or reads is made before. */
final class ConcurrentMapSteps {

  private static final Map<Integer, Integer> TWENTY = filled(new HashMap<>(), 20);
  private static final Map<Integer, Integer> HUNDRED = filled(new HashMap<>(), 100);
  private static final byte[] TWENTY_WRITTEN = Transcript.written(new ConcurrentHashMap<>(TWENTY));
  private static final byte[] NONE_WRITTEN = Transcript.written(new ConcurrentHashMap<>());

  private ConcurrentMapSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("concurrent map, untouched", () -> new ConcurrentHashMap<>(100));
    steps.put("concurrent map, 11 puts", () -> filled(new ConcurrentHashMap<>(), 11));
    steps.put("concurrent map, 12 puts", () -> filled(new ConcurrentHashMap<>(), 12));
    steps.put("concurrent map of capacity 0, 3 puts", () -> filled(new ConcurrentHashMap<>(0), 3));
    steps.put(
        "concurrent map of capacity 100, 1 put", () -> filled(new ConcurrentHashMap<>(100), 1));
    steps.put(
        "concurrent map of capacity 10 at load 0.5, 1 put",
        () -> filled(new ConcurrentHashMap<>(10, 0.5f), 1));
    steps.put(
        "concurrent map of capacity 1 for 64 threads, 1 put",
        () -> filled(new ConcurrentHashMap<>(1, 0.75f, 64), 1));
    steps.put(
        "concurrent map, 11 puts to one bin",
        () -> {
          Map<Colliding, Integer> map = new ConcurrentHashMap<>();
          for (int i = 0; i < 11; i++) {
            map.put(new Colliding(i, 0), i);
          }
          return map;
        });
    bulk(steps);
    functions(steps);
    steps.put("concurrent set, 12 adds", () -> added(ConcurrentHashMap.newKeySet(), 12));
    steps.put(
        "concurrent set of capacity 0, 3 adds", () -> added(ConcurrentHashMap.newKeySet(0), 3));
  }

  private static void bulk(Map<String, Supplier<Object>> steps) {
    steps.put("concurrent map of a map of 20", () -> new ConcurrentHashMap<>(TWENTY));
    steps.put("concurrent map, putAll of 20", () -> putAll(new ConcurrentHashMap<>(), TWENTY));
    steps.put(
        "concurrent map, 1 put, putAll of 100",
        () -> putAll(filled(new ConcurrentHashMap<>(), 1), HUNDRED));
    steps.put("concurrent map of 20, deserialised", () -> Transcript.read(TWENTY_WRITTEN));
    steps.put("concurrent map of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
  }

  private static void functions(Map<String, Supplier<Object>> steps) {
    steps.put(
        "concurrent map, 12 putIfAbsent",
        () -> {
          Map<Integer, Integer> map = new ConcurrentHashMap<>();
          for (int i = 0; i < 12; i++) {
            map.putIfAbsent(i, i);
          }
          return map;
        });
    steps.put(
        "concurrent map, 12 computeIfAbsent",
        () -> {
          Map<Integer, Integer> map = new ConcurrentHashMap<>();
          for (int i = 0; i < 12; i++) {
            map.computeIfAbsent(i, k -> k);
          }
          return map;
        });
    steps.put(
        "concurrent map, 12 compute",
        () -> {
          Map<Integer, Integer> map = new ConcurrentHashMap<>();
          for (int i = 0; i < 12; i++) {
            map.compute(i, (k, v) -> k);
          }
          return map;
        });
    steps.put(
        "concurrent map, 12 merge",
        () -> {
          Map<Integer, Integer> map = new ConcurrentHashMap<>();
          for (int i = 0; i < 12; i++) {
            map.merge(i, i, (a, b) -> a);
          }
          return map;
        });
  }

  private static Set<Integer> added(Set<Integer> set, int adds) {
    for (int i = 0; i < adds; i++) {
      set.add(i);
    }
    return set;
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
}
