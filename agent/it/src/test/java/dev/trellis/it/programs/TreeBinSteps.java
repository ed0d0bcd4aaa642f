package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.hashes;
import static dev.trellis.it.programs.Filling.key;
import static dev.trellis.it.programs.Filling.keyed;
import static dev.trellis.it.programs.Filling.spread;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** Bins that become trees, and lists again, in tables of 64 slots. */
final class TreeBinSteps {

  private TreeBinSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    trees("map", HashMap::new, steps);
    trees("linked map", LinkedHashMap::new, steps);
    HashMap<Object, Integer> collided = keyed(new HashMap<>(), hashes(0, 13, 0, 0));
    steps.put("clone of a map of one bin of 13", () -> collided.clone());
  }

  private static void trees(
      String name,
      IntFunction<? extends Map<Object, Integer>> made,
      Map<String, Callable<Object>> steps) {
    steps.put(name + ", 10 puts to one bin", () -> keyed(made.apply(64), hashes(0, 10, 0, 0)));
    steps.put(name + ", 9 computeIfAbsent to one bin", () -> computed(made.apply(64)));
    steps.put(name + ", 9 merge to one bin", () -> merged(made.apply(64)));
    steps.put(
        name + ", 9 puts to one bin, 2 removed",
        () -> {
          Map<Object, Integer> map = keyed(made.apply(64), hashes(0, 9, 0, 0));
          map.remove(key(0, 0));
          map.remove(key(1, 0));
          return map;
        });
    steps.put(
        name + ", tree split to 5 and 5",
        () -> spread(keyed(made.apply(64), hashes(0, 5, 64, 5)), 1, 40));
    steps.put(
        name + ", tree split to 7 and 3",
        () -> spread(keyed(made.apply(64), hashes(0, 7, 64, 3)), 1, 40));
  }

  static Map<Object, Integer> computed(Map<Object, Integer> map) {
    for (int i = 0; i < 9; i++) {
      int number = i;
      map.computeIfAbsent(key(i, 0), k -> number);
    }
    return map;
  }

  static Map<Object, Integer> merged(Map<Object, Integer> map) {
    for (int i = 0; i < 9; i++) {
      map.merge(key(i, 0), i, Integer::sum);
    }
    return map;
  }
}
