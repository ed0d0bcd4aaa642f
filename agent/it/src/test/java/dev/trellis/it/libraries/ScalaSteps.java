package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import scala.collection.mutable.AnyRefMap;
import scala.collection.mutable.ArrayBuffer;
import scala.collection.mutable.ArrayBuilder;
import scala.collection.mutable.ArrayDeque;
import scala.collection.mutable.BitSet;
import scala.collection.mutable.HashMap;
import scala.collection.mutable.HashSet;
import scala.collection.mutable.LinkedHashMap;
import scala.collection.mutable.LongMap;
import scala.collection.mutable.PriorityQueue;
import scala.math.Ordering$;

/** The steps of the Scala library. */
final class ScalaSteps {

  private static final ArrayBuffer<Object> FORTY = new ArrayBuffer<>();

  static {
    ListOf.numbers(40).forEach(FORTY::addOne);
  }

  private ScalaSteps() {}

  static void addTo(Map<String, Step> steps) {
    arrays(steps);
    tables(steps);
    others(steps);
  }

  private static void arrays(Map<String, Step> steps) {
    steps.put(
        "buffer, 33 adds, trimmed",
        w -> {
          ArrayBuffer<Object> buffer = new ArrayBuffer<>();
          grow(buffer, 33, w, buffer::addOne);
          return then(buffer, w, buffer::trimToSize);
        });
    steps.put(
        "buffer of capacity 4, addAll of 40",
        w -> {
          ArrayBuffer<Object> buffer = new ArrayBuffer<>(4);
          w.see(buffer);
          return then(buffer, w, () -> buffer.addAll(FORTY));
        });
    steps.put("clone of a buffer", w -> grow(FORTY.clone(), 0, w, i -> {}));
    steps.put(
        "deque, 33 at its ends, trimmed",
        w -> {
          ArrayDeque<Object> deque = new ArrayDeque<>(16);
          grow(deque, 16, w, deque::prepend);
          grow(deque, 17, w, deque::append);
          return then(deque, w, deque::trimToSize);
        });
    steps.put(
        "builder of an array, 17 adds",
        w -> {
          ArrayBuilder.ofInt builder = new ArrayBuilder.ofInt();
          return Arrays.toString(grow(builder, 17, w, builder::addOne).result());
        });
  }

  @SuppressWarnings("deprecation") // AnyRefMap: programs still have it
  private static void tables(Map<String, Step> steps) {
    steps.put(
        "map, 13 puts",
        w -> {
          HashMap<Integer, String> map = new HashMap<>();
          return grow(map, 13, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "set, 13 adds",
        w -> {
          HashSet<Object> set = new HashSet<>();
          return grow(set, 13, w, set::add);
        });
    steps.put(
        "linked map, 13 puts",
        w -> {
          LinkedHashMap<Integer, String> map = new LinkedHashMap<>();
          return grow(map, 13, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "map of longs, 20 updates, cloned",
        w -> {
          LongMap<String> map = new LongMap<>();
          grow(map, 20, w, i -> map.update(i, "v" + i));
          return grow(map.clone(), 0, w, i -> {});
        });
    steps.put(
        "map of objects, 20 updates",
        w -> {
          AnyRefMap<String, String> map = new AnyRefMap<>();
          return grow(map, 20, w, i -> map.update("k" + i, "v" + i));
        });
  }

  private static void others(Map<String, Step> steps) {
    steps.put(
        "bits, 0 to 640",
        w -> {
          BitSet bits = new BitSet();
          return grow(bits, 6, w, i -> bits.addOne(i * 128));
        });
    steps.put(
        "queue with an order, 20 adds",
        w -> {
          PriorityQueue<Integer> queue =
              new PriorityQueue<>(
                  Ordering$.MODULE$.comparatorToOrdering(Comparator.<Integer>naturalOrder()));
          return grow(queue, 20, w, queue::addOne).size();
        });
  }
}
