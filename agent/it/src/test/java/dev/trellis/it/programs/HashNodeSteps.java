package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.TWENTY;
import static dev.trellis.it.programs.Filling.added;
import static dev.trellis.it.programs.Filling.filled;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.Callable;

/** The entries of {@link HashMap} and {@link LinkedHashMap}, as long as no bin is a tree. */
final class HashNodeSteps {

  private static final HashMap<Integer, Integer> MAP = filled(new HashMap<>(), 20);
  private static final LinkedHashMap<Integer, Integer> LINKED = filled(new LinkedHashMap<>(), 20);
  private static final byte[] MAP_WRITTEN = Transcript.written(MAP);
  private static final byte[] LINKED_WRITTEN = Transcript.written(LINKED);

  private HashNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    steps.put("map, untouched", HashMap::new);
    steps.put("map, 13 puts", () -> filled(new HashMap<>(), 13));
    steps.put("map, 5 puts twice, 2 removed, 2 put", () -> putTwice(new HashMap<>()));
    steps.put("map, 4 ways to insert", () -> inserted(new HashMap<>()));
    steps.put("map, putAll of 20", () -> putAll(new HashMap<>()));
    steps.put("map of a map of 20", () -> new HashMap<>(TWENTY));
    steps.put("clone of a map of 20", () -> MAP.clone());
    steps.put("map of 20, deserialised", () -> Transcript.read(MAP_WRITTEN));
    steps.put("set, 13 adds", () -> added(new HashSet<>(), 13));
    steps.put("linked map, 13 puts", () -> filled(new LinkedHashMap<>(), 13));
    steps.put("linked map, 4 ways to insert", () -> inserted(new LinkedHashMap<>()));
    steps.put("linked map of a map of 20", () -> new LinkedHashMap<>(TWENTY));
    steps.put("clone of a linked map of 20", () -> LINKED.clone());
    steps.put("linked map of 20, deserialised", () -> Transcript.read(LINKED_WRITTEN));
    steps.put("linked set, 7 adds", () -> added(new LinkedHashSet<>(), 7));
  }

  private static Map<Integer, Integer> putTwice(Map<Integer, Integer> map) {
    filled(filled(map, 5), 5);
    map.remove(0);
    map.remove(1);
    return filled(map, 2);
  }

  private static Map<Integer, Integer> putAll(Map<Integer, Integer> map) {
    map.putAll(TWENTY);
    return map;
  }

  /** Inserts three by each of the four methods that insert what is absent, and once more none. */
  static Map<Integer, Integer> inserted(Map<Integer, Integer> map) {
    for (int i = 0; i < 4; i++) {
      int number = i % 3;
      map.putIfAbsent(number, 1);
      map.computeIfAbsent(10 + number, k -> k);
      map.compute(20 + number, (k, v) -> k);
      map.merge(30 + number, 1, Integer::sum);
    }
    return map;
  }
}
