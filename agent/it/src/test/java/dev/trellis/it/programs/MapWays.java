package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Uses {@link HashMap} and all that is built on it in every way that its interface has. */
final class MapWays {

  private MapWays() {}

  static HashMap<String, Integer> words(int count) {
    HashMap<String, Integer> map = new HashMap<>();
    for (int i = 0; i < count; i++) {
      map.put("w" + i * 37 % 1009, i);
    }
    return map;
  }

  static void run(Transcript t) {
    construction(t);
    functions(t);
    collisions(t);
    linked(t);
    copies(t);
    misuse(t);
  }

  private static void construction(Transcript t) {
    for (int capacity : new int[] {0, 1, 2, 15, 16, 17, 1000}) {
      HashMap<Integer, Integer> map = new HashMap<>(capacity);
      for (int i = 0; i < 300; i++) {
        map.put(i * 7919, i);
      }
      t.see("order of a map of capacity " + capacity, map::toString);
    }
    for (float load : new float[] {0.1f, 0.5f, 1f, 4f}) {
      HashMap<Integer, Integer> map = new HashMap<>(8, load);
      for (int i = 0; i < 100; i++) {
        map.put(i * 104_729, i);
      }
      t.see("order at load factor " + load, map::toString);
    }
    t.see("negative capacity", () -> new HashMap<>(-1));
    t.see("load factor NaN", () -> new HashMap<>(1, Float.NaN));
    t.see("map of a map", () -> new HashMap<>(words(100)));
    t.see("set of a list", () -> new HashSet<>(ListWays.numbers(-50, 50)));
    t.see("linked set of a list", () -> new LinkedHashSet<>(ListWays.numbers(0, 30)));
    t.see(
        "putAll to a table that is there",
        () -> {
          HashMap<String, Integer> map = words(3);
          map.putAll(words(500));
          return map;
        });
  }

  private static void functions(Transcript t) {
    t.see(
        "computeIfAbsent, compute, merge",
        () -> {
          HashMap<Integer, List<Integer>> groups = new HashMap<>();
          HashMap<Integer, Integer> sums = new HashMap<>();
          for (int i = 0; i < 400; i++) {
            groups.computeIfAbsent(i % 61 * 17, k -> new ArrayList<>()).add(i);
            sums.merge(i % 97 * 13, i, Integer::sum);
            sums.compute(i % 89 * 11, (k, v) -> v == null ? k : v % 5 == 0 ? null : v + k);
            sums.computeIfPresent(i % 31, (k, v) -> v > 100 ? null : v + 1);
          }
          return groups + " " + sums;
        });
    t.see(
        "putIfAbsent, replace, getOrDefault",
        () -> {
          HashMap<String, Integer> map = words(20);
          map.replaceAll((k, v) -> v * 2);
          return map.putIfAbsent("w0", 9)
              + " "
              + map.putIfAbsent("new", 9)
              + map.replace("w37", 2, 5)
              + map.replace("w37", 6)
              + map.getOrDefault("gone", -1)
              + map.remove("w74", 0)
              + map;
        });
    t.see(
        "grouping streams",
        () -> ListWays.numbers(0, 200).stream().collect(Collectors.groupingBy(i -> i % 19)));
    t.see(
        "views",
        () -> {
          HashMap<String, Integer> map = words(60);
          map.keySet().removeIf(k -> k.endsWith("7"));
          map.values().removeIf(v -> v % 4 == 0);
          map.entrySet().forEach(e -> e.setValue(e.getValue() + 1));
          map.keySet().retainAll(words(50).keySet());
          return map.keySet() + " " + map.values() + " " + map.entrySet();
        });
    t.see(
        "null key and value",
        () -> {
          HashMap<String, String> map = new HashMap<>();
          map.put(null, "n");
          map.put("k", null);
          return map
              + " "
              + map.get(null)
              + map.containsValue(null)
              + map.computeIfAbsent("k", k -> "c");
        });
  }

  private static void collisions(Transcript t) {
    for (int bins : new int[] {1, 2, 5}) {
      HashMap<Colliding, Integer> map = new HashMap<>();
      for (int i = 0; i < 200; i++) {
        map.put(new Colliding(i, i % bins), i);
      }
      t.see("trees in " + bins + " bins", map::toString);
      map.keySet().removeIf(k -> k.value() % 3 != 0);
      t.see("trees no more in " + bins + " bins", map::toString);
      map.replaceAll((k, v) -> -v);
      t.see("serialised with " + bins + " bins", () -> Transcript.copied(map));
    }
    t.see(
        "wide keys",
        () -> {
          Set<Long> set = new HashSet<>();
          for (long i = 0; i < 100; i++) {
            set.add(i << 32 | 5);
            set.add(i << 48 | i);
          }
          return set;
        });
  }

  private static void linked(Transcript t) {
    t.see(
        "least recently used",
        () -> {
          Map<Integer, Integer> cache =
              new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                  return size() > 25;
                }
              };
          for (int i = 0; i < 200; i++) {
            cache.put(i * 29 % 83, i);
            cache.get(i % 40);
          }
          return cache;
        });
    t.see(
        "insertion order",
        () -> {
          LinkedHashMap<String, Integer> map = new LinkedHashMap<>(words(90));
          map.put("w0", -1);
          map.remove("w37");
          map.put("w37", -2);
          return map + " " + map.keySet().stream().skip(80).toList();
        });
    t.see(
        "linked set",
        () -> {
          LinkedHashSet<Integer> set = new LinkedHashSet<>(ListWays.numbers(0, 100));
          set.removeIf(i -> i % 2 == 0);
          set.addAll(ListWays.numbers(40, 60));
          return set;
        });
  }

  private static void copies(Transcript t) {
    t.see("clone of a map", () -> words(70).clone());
    t.see("clone of a linked map", () -> new LinkedHashMap<>(words(20)).clone());
    t.see("clone of a set", () -> new HashSet<>(ListWays.numbers(0, 40)).clone());
    t.see("serialised map", () -> Transcript.copied(words(100)));
    t.see("serialised empty map", () -> Transcript.copied(new HashMap<>(100)));
    t.see("serialised linked map", () -> Transcript.copied(new LinkedHashMap<>(words(30))));
    t.see("serialised set", () -> Transcript.copied(new HashSet<>(ListWays.numbers(0, 90))));
    t.see("serialised linked set", () -> Transcript.copied(new LinkedHashSet<>(words(9).keySet())));
    t.see("serial form", () -> Arrays.hashCode(Transcript.written(words(55))));
  }

  private static void misuse(Transcript t) {
    t.see(
        "put during iteration",
        () -> {
          HashMap<String, Integer> map = words(12);
          for (String key : map.keySet()) {
            map.put(key + "x", 1);
          }
          return map;
        });
    t.see(
        "put inside computeIfAbsent",
        () -> {
          HashMap<Integer, Integer> map = new HashMap<>();
          return map.computeIfAbsent(1, k -> map.put(2, 2));
        });
    t.see(
        "remove twice by iterator",
        () -> {
          Iterator<String> keys = words(3).keySet().iterator();
          keys.next();
          keys.remove();
          keys.remove();
          return "none";
        });
    t.see(
        "function that throws",
        () -> {
          HashMap<Integer, Integer> map = new HashMap<>();
          map.computeIfAbsent(1, k -> Integer.valueOf("one"));
          return map;
        });
    t.see(
        "putAll(null)",
        () -> {
          words(1).putAll(null);
          return "none";
        });
  }
}
