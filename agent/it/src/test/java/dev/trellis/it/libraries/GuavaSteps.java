package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.MapMaker;
import com.google.common.collect.MinMaxPriorityQueue;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Map;
import java.util.Set;

/** The steps of Guava. */
final class GuavaSteps {

  private static final String[] VALUES = new String[13];

  static {
    for (int i = 0; i < VALUES.length; i++) {
      VALUES[i] = "v" + i;
    }
  }

  private GuavaSteps() {}

  static void addTo(Map<String, Step> steps) {
    tables(steps);
    segments(steps);
    builders(steps);
  }

  private static void tables(Map<String, Step> steps) {
    steps.put(
        "compact map, 20 puts",
        w -> {
          Map<Integer, String> map = Hidden.create("CompactHashMap");
          return grow(map, 20, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "compact linked map, 8 puts",
        w -> {
          Map<Integer, String> map = Hidden.create("CompactLinkedHashMap");
          return grow(map, 8, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "compact set, 180 adds",
        w -> {
          Set<Integer> set = Hidden.create("CompactHashSet");
          return grow(set, 180, w, set::add);
        });
    steps.put(
        "compact linked set, 8 adds",
        w -> {
          Set<Integer> set = Hidden.create("CompactLinkedHashSet");
          return grow(set, 8, w, set::add);
        });
    steps.put(
        "linked multimap, 10 values of one key",
        w -> {
          LinkedHashMultimap<Integer, Integer> map = LinkedHashMultimap.create();
          map.put(0, 0);
          Set<Integer> values = map.get(0);
          grow(values, 10, w, i -> map.put(0, i));
          return map;
        });
    steps.put(
        "map both ways, 17 puts",
        w -> {
          HashBiMap<Integer, String> map = HashBiMap.create();
          return grow(map, 17, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "queue with two ends, 25 adds",
        w -> {
          MinMaxPriorityQueue<Integer> queue = MinMaxPriorityQueue.create();
          grow(queue, 25, w, queue::add);
          return queue.peekFirst() + " to " + queue.peekLast();
        });
  }

  private static void segments(Map<String, Step> steps) {
    steps.put(
        "cache, 13 puts",
        w -> {
          Cache<Integer, String> cache = CacheBuilder.newBuilder().concurrencyLevel(1).build();
          return grow(cache, 13, w, i -> cache.put(i, "v" + i)).asMap();
        });
    steps.put(
        "map with weak values, 13 puts",
        w -> {
          Map<Integer, String> map = new MapMaker().concurrencyLevel(1).weakValues().makeMap();
          return grow(map, 13, w, i -> map.put(i, VALUES[i]));
        });
  }

  private static void builders(Map<String, Step> steps) {
    steps.put(
        "builder of a list, 8 adds",
        w -> {
          ImmutableList.Builder<Integer> builder = ImmutableList.builder();
          return grow(builder, 8, w, builder::add).build();
        });
    steps.put(
        "builder of a set, 8 adds",
        w -> {
          ImmutableSet.Builder<Integer> builder = ImmutableSet.builder();
          grow(builder, 8, w, builder::add);
          return builder.build();
        });
    steps.put(
        "builder of a map, 8 puts",
        w -> {
          ImmutableMap.Builder<Integer, Integer> builder = ImmutableMap.builder();
          return grow(builder, 8, w, i -> builder.put(i, -i)).buildOrThrow();
        });
    steps.put(
        "builder of ints, 11 adds",
        w -> {
          ImmutableIntArray.Builder builder = ImmutableIntArray.builder();
          return grow(builder, 11, w, builder::add).build();
        });
  }
}
