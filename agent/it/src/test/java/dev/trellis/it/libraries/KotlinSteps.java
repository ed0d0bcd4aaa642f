package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.collections.ArrayDeque;
import kotlin.collections.CollectionsKt;
import kotlin.collections.MapsKt;
import kotlin.collections.SetsKt;

/** The steps of the Kotlin standard library. */
final class KotlinSteps {

  private static final List<Integer> TWELVE = ListOf.numbers(12);

  private KotlinSteps() {}

  static void addTo(Map<String, Step> steps) {
    steps.put(
        "deque, 16 at its ends",
        w -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>();
          grow(deque, 8, w, deque::addFirst);
          return grow(deque, 8, w, deque::addLast);
        });
    steps.put(
        "deque of capacity 2, addAll of 12, cleared",
        w -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(2);
          w.see(deque);
          then(deque, w, () -> deque.addAll(TWELVE));
          return then(deque, w, deque::clear);
        });
    steps.put("deque of a list of 12", w -> grow(new ArrayDeque<>(TWELVE), 0, w, i -> {}));
    steps.put(
        "list that is built, 16 adds",
        w -> {
          List<Integer> list = CollectionsKt.createListBuilder();
          return CollectionsKt.build(grow(list, 16, w, list::add));
        });
    steps.put(
        "list of capacity 3 that is built, addAll of 12",
        w -> {
          List<Integer> list = CollectionsKt.createListBuilder(3);
          w.see(list);
          return CollectionsKt.build(then(list, w, () -> list.addAll(TWELVE)));
        });
    steps.put(
        "map that is built, 20 puts",
        w -> {
          Map<Integer, String> map = MapsKt.createMapBuilder();
          return MapsKt.build(grow(map, 20, w, i -> map.put(i, "v" + i)));
        });
    steps.put(
        "set that is built, 20 adds",
        w -> {
          Set<Integer> set = SetsKt.createSetBuilder();
          return SetsKt.build(grow(set, 20, w, set::add));
        });
  }
}
