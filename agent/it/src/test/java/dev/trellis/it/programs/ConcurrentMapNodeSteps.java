package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.TWENTY;
import static dev.trellis.it.programs.Filling.added;
import static dev.trellis.it.programs.Filling.filled;
import static dev.trellis.it.programs.Filling.hashes;
import static dev.trellis.it.programs.Filling.key;
import static dev.trellis.it.programs.Filling.keyed;
import static dev.trellis.it.programs.Filling.spread;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ConcurrentHashMap}; a capacity of 40 makes a table of 64. */
final class ConcurrentMapNodeSteps {

  private static final byte[] WRITTEN =
      Transcript.written(filled(new ConcurrentHashMap<Integer, Integer>(), 20));
  private static final byte[] COLLIDED_WRITTEN =
      Transcript.written(keyed(new ConcurrentHashMap<>(), hashes(0, 10, 0, 0)));

  private ConcurrentMapNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    lists(steps);
    transfers(steps);
    trees(steps);
  }

  private static void lists(Map<String, Callable<Object>> steps) {
    steps.put("concurrent map, 11 puts", () -> filled(new ConcurrentHashMap<>(), 11));
    steps.put(
        "concurrent map, 4 ways to insert",
        () -> HashNodeSteps.inserted(new ConcurrentHashMap<>()));
    steps.put("concurrent map of a map of 20", () -> new ConcurrentHashMap<>(TWENTY));
    steps.put("concurrent map of 20, deserialised", () -> Transcript.read(WRITTEN));
    steps.put("concurrent set, 5 adds", () -> added(ConcurrentHashMap.newKeySet(), 5));
  }

  /** A bin's nodes are copied, but for the last of them that all stay together. */
  private static void transfers(Map<String, Callable<Object>> steps) {
    steps.put("concurrent map, 12 puts", () -> filled(new ConcurrentHashMap<>(), 12));
    steps.put(
        "concurrent map, bin moved that splits as 0 1 0 1 1",
        () -> spread(keyed(new ConcurrentHashMap<>(), 0, 16, 0, 16, 16), 1, 8));
    steps.put(
        "concurrent map, bin moved that splits as 0 0 0 1",
        () -> spread(keyed(new ConcurrentHashMap<>(), 0, 0, 0, 16), 1, 9));
    steps.put(
        "concurrent map, bin moved that stays together",
        () -> spread(keyed(new ConcurrentHashMap<>(), 16, 16, 16, 16), 1, 9));
  }

  private static void trees(Map<String, Callable<Object>> steps) {
    steps.put(
        "concurrent map of 16 slots, 11 puts to one bin",
        () -> keyed(new ConcurrentHashMap<>(), hashes(0, 11, 0, 0)));
    steps.put(
        "concurrent map, 10 puts to one bin",
        () -> keyed(new ConcurrentHashMap<>(40), hashes(0, 10, 0, 0)));
    steps.put(
        "concurrent map, 9 computeIfAbsent to one bin",
        () -> TreeBinSteps.computed(new ConcurrentHashMap<>(40)));
    steps.put(
        "concurrent map, 9 compute to one bin, 1 more",
        () -> {
          Map<Object, Integer> map = new ConcurrentHashMap<>(40);
          for (int i = 0; i < 10; i++) {
            int number = i;
            map.compute(key(i, 0), (k, v) -> number);
          }
          return map;
        });
    steps.put(
        "concurrent map, 9 merge to one bin",
        () -> TreeBinSteps.merged(new ConcurrentHashMap<>(40)));
    steps.put(
        "concurrent map, 9 puts to one bin, 2 removed",
        () -> {
          Map<Object, Integer> map = keyed(new ConcurrentHashMap<>(40), hashes(0, 9, 0, 0));
          map.remove(key(0, 0));
          map.remove(key(1, 0));
          return map;
        });
    steps.put("concurrent map, tree split to 5 and 5", () -> split(5, 5));
    steps.put("concurrent map, tree split to 7 and 3", () -> split(7, 3));
    steps.put("concurrent map, tree of 10 moved whole", () -> split(10, 0));
    steps.put(
        "concurrent map of one bin of 10, deserialised", () -> Transcript.read(COLLIDED_WRITTEN));
  }

  private static Object split(int lower, int upper) {
    return spread(keyed(new ConcurrentHashMap<>(40), hashes(0, lower, 64, upper)), 1, 39);
  }
}
