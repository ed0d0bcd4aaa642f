package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.ArrayStack;

/** The steps of Eclipse Collections. */
final class EclipseSteps {

  private static final FastList<Integer> ELEVEN = FastList.newList(ListOf.numbers(11));
  private static final UnifiedMap<Integer, Integer> TWENTY = new UnifiedMap<>();
  private static final IntArrayList INTS = new IntArrayList(Numbers.upTo(11));
  private static final byte[] LIST_WRITTEN = Serial.written(ELEVEN);
  private static final byte[] MAP_WRITTEN;

  static {
    ListOf.numbers(20).forEach(i -> TWENTY.put(i, i));
    MAP_WRITTEN = Serial.written(TWENTY);
  }

  private EclipseSteps() {}

  static void addTo(Map<String, Step> steps) {
    lists(steps);
    tables(steps);
    primitiveTables(steps);
  }

  private static void lists(Map<String, Step> steps) {
    steps.put(
        "list, 17 adds, trimmed",
        w -> {
          FastList<String> list = new FastList<>();
          grow(list, 17, w, i -> list.add("e" + i));
          return then(list, w, list::trimToSize);
        });
    steps.put(
        "list of capacity 2, ensureCapacity 30",
        w -> {
          FastList<String> list = new FastList<>(2);
          w.see(list);
          return then(list, w, () -> list.ensureCapacity(30));
        });
    steps.put(
        "list of a list of 11", w -> grow(new FastList<>(List.copyOf(ELEVEN)), 0, w, i -> {}));
    steps.put("clone of a list", w -> grow(ELEVEN.clone(), 0, w, i -> {}));
    steps.put("list, deserialised", w -> grow(Serial.read(LIST_WRITTEN), 0, w, i -> {}));
    steps.put(
        "stack, 11 pushed",
        w -> {
          ArrayStack<Integer> stack = new ArrayStack<>();
          return grow(stack, 11, w, stack::push);
        });
    steps.put(
        "int list, 16 adds, 1 in the middle",
        w -> {
          IntArrayList list = new IntArrayList();
          grow(list, 16, w, list::add);
          return then(list, w, () -> list.addAtIndex(5, 99));
        });
    steps.put("int list of ints", w -> grow(IntArrayList.newList(INTS), 0, w, i -> {}));
    steps.put(
        "int list, retained 2 of 11",
        w -> {
          IntArrayList list = new IntArrayList();
          grow(list, 11, w, list::add);
          // Its new storage is that of another list, made and given up in between.
          list.retainAll(2, 3);
          return list;
        });
  }

  private static void tables(Map<String, Step> steps) {
    steps.put(
        "map, 13 puts",
        w -> {
          UnifiedMap<Integer, String> map = new UnifiedMap<>();
          return grow(map, 13, w, i -> map.put(i, "v" + i));
        });
    steps.put("clone of a map", w -> grow(TWENTY.clone(), 0, w, i -> {}));
    steps.put("map, deserialised", w -> grow(Serial.read(MAP_WRITTEN), 0, w, i -> {}));
    steps.put(
        "set, 13 adds",
        w -> {
          UnifiedSet<Integer> set = new UnifiedSet<>();
          return grow(set, 13, w, set::add);
        });
    steps.put(
        "bag, 20 of 10",
        w -> {
          HashBag<Integer> bag = new HashBag<>();
          return grow(bag, 20, w, i -> bag.add(i % 10));
        });
  }

  private static void primitiveTables(Map<String, Step> steps) {
    steps.put(
        "int set, 50 adds",
        w -> {
          IntHashSet set = new IntHashSet();
          return grow(set, 50, w, set::add);
        });
    steps.put(
        "map of ints to ints, 50 puts, copied",
        w -> {
          IntIntHashMap map = new IntIntHashMap();
          grow(map, 50, w, i -> map.put(i, -i));
          return grow(new IntIntHashMap(map), 0, w, i -> {});
        });
    steps.put(
        "map of ints to objects, 50 puts",
        w -> {
          IntObjectHashMap<String> map = new IntObjectHashMap<>();
          return grow(map, 50, w, i -> map.put(i, "v" + i));
        });
    steps.put(
        "map of objects to longs, 20 puts",
        w -> {
          ObjectLongHashMap<String> map = new ObjectLongHashMap<>();
          return grow(map, 20, w, i -> map.put("k" + i, i));
        });
  }
}
