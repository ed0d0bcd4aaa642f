package dev.trellis.it.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** The steps of {@link WeakHashMap}. Their keys are never reclaimed. */
final class WeakMapSteps {

  private static final Map<Integer, Integer> TWELVE = filled(new HashMap<>(), 12);
  private static final Map<Integer, Integer> FORTY = filled(new HashMap<>(), 40);
  private static final Map<Integer, Integer> NONE = Map.of();

  private WeakMapSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("weak map, untouched", () -> new WeakHashMap<>());
    steps.put("weak map, 12 puts", () -> filled(new WeakHashMap<>(), 12));
    steps.put("weak map, 13 puts", () -> filled(new WeakHashMap<>(), 13));
    steps.put("weak map of capacity 0, 3 puts", () -> filled(new WeakHashMap<>(0), 3));
    steps.put("weak map of capacity 100", () -> new WeakHashMap<>(100));
    steps.put("weak map of capacity 4 at load 2, 9 puts", () -> filled(new WeakHashMap<>(4, 2), 9));
    steps.put("weak map of a map of 12", () -> new WeakHashMap<>(TWELVE));
    steps.put("weak map of a map of 40", () -> new WeakHashMap<>(FORTY));
    steps.put("weak map of an empty map", () -> new WeakHashMap<>(NONE));
    steps.put("weak map, putAll of 40", () -> putAll(new WeakHashMap<>(), FORTY));
    steps.put(
        "weak map, 8 puts, putAll of 40", () -> putAll(filled(new WeakHashMap<>(), 8), FORTY));
  }

  private static Map<Integer, Integer> putAll(
      Map<Integer, Integer> map, Map<Integer, Integer> more) {
    map.putAll(more);
    return map;
  }

  private static Map<Integer, Integer> filled(Map<Integer, Integer> map, int puts) {
    for (int i = 0; i < puts; i++) {
      map.put(i, i);
    }
    return map;
  }
}
