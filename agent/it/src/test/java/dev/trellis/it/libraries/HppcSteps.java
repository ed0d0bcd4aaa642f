package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.IntArrayDeque;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.ObjectArrayList;
import com.carrotsearch.hppc.ObjectIdentityHashSet;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.util.Map;

/** The steps of HPPC. The order of a table changes from run to run, so only sizes are printed. */
final class HppcSteps {

  private static final IntArrayList ELEVEN = IntArrayList.from(Numbers.upTo(11));
  private static final IntHashSet TWENTY = IntHashSet.from(Numbers.upTo(20));

  private HppcSteps() {}

  static void addTo(Map<String, Step> steps) {
    arrays(steps);
    tables(steps);
  }

  private static void arrays(Map<String, Step> steps) {
    steps.put(
        "int list, 30 adds",
        w -> {
          IntArrayList list = new IntArrayList();
          return grow(list, 30, w, list::add);
        });
    steps.put(
        "long list of capacity 20, 3 adds, trimmed, 1 add",
        w -> {
          LongArrayList list = new LongArrayList(20);
          grow(list, 3, w, list::add);
          then(list, w, list::trimToSize);
          return then(list, w, () -> list.add(9));
        });
    steps.put(
        "object list, ensureCapacity 30, released, 1 add",
        w -> {
          ObjectArrayList<String> list = new ObjectArrayList<>(0);
          then(list, w, () -> list.ensureCapacity(30));
          then(list, w, list::release);
          return then(list, w, () -> list.add("one"));
        });
    steps.put("clone of an int list", w -> grow(ELEVEN.clone(), 0, w, i -> {}));
    steps.put(
        "int deque, 12 at its ends",
        w -> {
          IntArrayDeque deque = new IntArrayDeque();
          grow(deque, 6, w, deque::addFirst);
          return grow(deque, 6, w, deque::addLast);
        });
    steps.put(
        "bits, 64 and 640 set",
        w -> {
          BitSet bits = new BitSet(64);
          then(bits, w, () -> bits.set(63));
          then(bits, w, () -> bits.set(64));
          return then(bits, w, () -> bits.set(640)).cardinality();
        });
  }

  private static void tables(Map<String, Step> steps) {
    steps.put(
        "int set, 13 adds",
        w -> {
          IntHashSet set = new IntHashSet();
          return grow(set, 13, w, set::add).size();
        });
    steps.put("clone of an int set", w -> grow(TWENTY.clone(), 0, w, i -> {}).size());
    steps.put(
        "identity set, 7 adds",
        w -> {
          ObjectIdentityHashSet<String> set = new ObjectIdentityHashSet<>();
          return grow(set, 7, w, i -> set.add("e" + i)).size();
        });
    steps.put(
        "map of ints to objects, 13 puts, released, 1 put",
        w -> {
          IntObjectHashMap<String> map = new IntObjectHashMap<>();
          grow(map, 13, w, i -> map.put(i, "v" + i));
          then(map, w, map::release);
          return then(map, w, () -> map.put(1, "one")).size();
        });
    steps.put(
        "map of objects to ints of capacity 50",
        w -> {
          ObjectIntHashMap<String> map = new ObjectIntHashMap<>(50);
          return grow(map, 3, w, i -> map.put("k" + i, i)).size();
        });
  }
}
