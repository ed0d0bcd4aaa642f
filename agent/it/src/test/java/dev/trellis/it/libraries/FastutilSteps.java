package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2IntArrayMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArraySet;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.io.FastByteArrayOutputStream;
import it.unimi.dsi.fastutil.longs.Long2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenCustomHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.Arrays;
import java.util.Map;

/** The steps of fastutil. */
final class FastutilSteps {

  private static final IntArrayList ELEVEN = new IntArrayList(Numbers.upTo(11));
  private static final IntOpenHashSet TWENTY = new IntOpenHashSet(Numbers.upTo(20));
  private static final byte[] LIST_WRITTEN = Serial.written(ELEVEN);
  private static final byte[] SET_WRITTEN = Serial.written(TWENTY);

  private FastutilSteps() {}

  static void addTo(Map<String, Step> steps) {
    lists(steps);
    tables(steps);
    others(steps);
  }

  private static void lists(Map<String, Step> steps) {
    steps.put("int list, untouched", w -> grow(new IntArrayList(), 0, w, i -> {}));
    steps.put(
        "int list, 16 adds",
        w -> {
          IntArrayList list = new IntArrayList();
          return grow(list, 16, w, list::add);
        });
    steps.put(
        "byte list of capacity 0, 5 adds",
        w -> {
          ByteArrayList list = new ByteArrayList(0);
          return grow(list, 5, w, i -> list.add((byte) i));
        });
    steps.put(
        "object list, 11 adds, trimmed, 1 add",
        w -> {
          ObjectArrayList<String> list = new ObjectArrayList<>();
          grow(list, 11, w, i -> list.add("e" + i));
          then(list, w, list::trim);
          return then(list, w, () -> list.add("last"));
        });
    steps.put(
        "double list, ensureCapacity 10, 20, 21",
        w -> {
          DoubleArrayList list = new DoubleArrayList();
          for (int capacity : new int[] {10, 20, 21}) {
            then(list, w, () -> list.ensureCapacity(capacity));
          }
          return list;
        });
    steps.put(
        "int list, addAll of 11",
        w -> {
          IntArrayList list = new IntArrayList();
          then(list, w, () -> list.addAll(ELEVEN));
          return then(list, w, list::clear);
        });
    steps.put("int list of a list of 11", w -> grow(new IntArrayList(ELEVEN), 0, w, i -> {}));
    steps.put("clone of an int list", w -> grow(ELEVEN.clone(), 0, w, i -> {}));
    steps.put("int list, deserialised", w -> grow(Serial.read(LIST_WRITTEN), 0, w, i -> {}));
    steps.put(
        "int list around an array, 1 add",
        w -> {
          IntArrayList list = IntArrayList.wrap(new int[] {1, 2, 3, 4});
          return grow(list, 1, w, list::add);
        });
    steps.put(
        "int set around an array",
        w -> {
          IntArraySet set = new IntArraySet(new int[] {1, 2, 3, 4});
          return grow(set, 1, w, i -> set.add(5));
        });
  }

  private static void tables(Map<String, Step> steps) {
    steps.put(
        "int set, 25 adds, trimmed to 10",
        w -> {
          IntOpenHashSet set = new IntOpenHashSet();
          grow(set, 25, w, set::add);
          set.removeIf(i -> i > 10);
          return then(set, w, set::trim);
        });
    steps.put("clone of an int set", w -> grow(TWENTY.clone(), 0, w, i -> {}));
    steps.put("int set, deserialised", w -> grow(Serial.read(SET_WRITTEN), 0, w, i -> {}));
    steps.put(
        "linked int set of capacity 50",
        w -> {
          IntLinkedOpenHashSet set = new IntLinkedOpenHashSet(50);
          return grow(set, 5, w, set::add);
        });
    steps.put(
        "map of ints to objects, 25 puts",
        w -> {
          Int2ObjectOpenHashMap<String> map = new Int2ObjectOpenHashMap<>();
          return grow(map, 25, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "linked map of longs to doubles, 25 puts",
        w -> {
          Long2DoubleLinkedOpenHashMap map = new Long2DoubleLinkedOpenHashMap();
          return grow(map, 25, w, i -> map.put(i, i / 2.0));
        });
    steps.put(
        "custom map of objects to ints, 25 puts",
        w -> {
          Object2IntOpenCustomHashMap<String> map =
              new Object2IntOpenCustomHashMap<>(new ByLength());
          return grow(map, 25, w, i -> map.put("x".repeat(i), i));
        });
  }

  private static void others(Map<String, Step> steps) {
    steps.put(
        "int queue, 10 enqueued",
        w -> {
          IntArrayFIFOQueue queue = new IntArrayFIFOQueue();
          grow(queue, 10, w, queue::enqueue);
          return queue.size() + " from " + queue.firstInt();
        });
    steps.put(
        "int heap, 5 enqueued",
        w -> {
          IntHeapPriorityQueue queue = new IntHeapPriorityQueue();
          grow(queue, 5, w, i -> queue.enqueue(-i));
          return queue.firstInt();
        });
    steps.put(
        "int heap of a list of 11, 1 enqueued",
        w -> {
          IntHeapPriorityQueue queue = new IntHeapPriorityQueue(ELEVEN);
          return grow(queue, 1, w, queue::enqueue).size();
        });
    steps.put(
        "int array set, 5 adds",
        w -> {
          IntArraySet set = new IntArraySet();
          return grow(set, 5, w, set::add);
        });
    steps.put(
        "int array map, 5 puts",
        w -> {
          Int2IntArrayMap map = new Int2IntArrayMap();
          return grow(map, 5, w, i -> map.put(i, -i));
        });
    steps.put(
        "byte stream, 17 writes",
        w -> {
          FastByteArrayOutputStream stream = new FastByteArrayOutputStream();
          grow(stream, 17, w, stream::write);
          return Arrays.toString(stream.array);
        });
  }
}
