package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/** How {@link CopyOnWriteArrayList} and the set upon it come to be, and grow. */
final class CopyOnWriteSteps {

  private static final ArrayList<Integer> LIST = ListWays.numbers(0, 4);
  private static final List<Integer> FOUR = Arrays.asList(0, 1, 2, 3);
  private static final List<Integer> FIVE = Arrays.asList(1, 2, 3, 4, 5);
  private static final Integer[] FIVE_NUMBERS = {1, 2, 3, 4, 5};
  private static final CopyOnWriteArrayList<Integer> THREE =
      new CopyOnWriteArrayList<>(ListWays.numbers(0, 3));
  private static final CopyOnWriteArraySet<Integer> SET = new CopyOnWriteArraySet<>(THREE);
  private static final byte[] THREE_WRITTEN = Transcript.written(THREE);
  private static final byte[] NONE_WRITTEN = Transcript.written(new CopyOnWriteArrayList<>());

  private CopyOnWriteSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("copied list, untouched", () -> new CopyOnWriteArrayList<>());
    steps.put("copied list, 3 adds", () -> filled(new CopyOnWriteArrayList<>(), 3));
    steps.put("copied list of a list of 4", () -> new CopyOnWriteArrayList<>(LIST));
    steps.put("copied list of a view of 5", () -> new CopyOnWriteArrayList<>(FIVE));
    steps.put("copied list of an array of 5", () -> new CopyOnWriteArrayList<>(FIVE_NUMBERS));
    // The two share one array until either changes.
    steps.put("copied list of its like", () -> new CopyOnWriteArrayList<>(THREE));
    steps.put("clone of a copied list, 1 add", () -> filled(clone(THREE), 1));
    steps.put("copied list of 3, deserialised", () -> Transcript.read(THREE_WRITTEN));
    steps.put("copied list of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
    steps.put(
        "copied list of 4, adds at the end and in between",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.add(4, 0);
          list.add(2, 0);
          return list;
        });
    bulk(steps);
    absent(steps);
  }

  private static void bulk(Map<String, Supplier<Object>> steps) {
    steps.put(
        "copied list, addAll of a view of 5",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>();
          list.addAll(FIVE);
          list.addAll(List.of());
          return list;
        });
    steps.put(
        "copied list, addAll of a list of 4",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>();
          list.addAll(LIST);
          return list;
        });
    steps.put(
        "copied list of 4, addAll of 5, of 4",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.addAll(FIVE);
          list.addAll(LIST);
          return list;
        });
    steps.put(
        "copied list of 4, addAll of 5 at the end and in between",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.addAll(4, FIVE);
          list.addAll(2, FIVE);
          return list;
        });
  }

  private static void absent(Map<String, Supplier<Object>> steps) {
    steps.put(
        "copied list of 4, the absent of 5",
        () -> {
          CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.addIfAbsent(3);
          list.addIfAbsent(9);
          list.addAllAbsent(FIVE);
          list.addAllAbsent(LIST);
          return list;
        });
    steps.put(
        "copied set, 3 adds, 2 of them new",
        () -> {
          Set<Integer> set = new CopyOnWriteArraySet<>();
          set.add(1);
          set.add(2);
          set.add(1);
          return set;
        });
    steps.put("copied set of a list of 4", () -> new CopyOnWriteArraySet<>(FOUR));
    steps.put("copied set of its like", () -> new CopyOnWriteArraySet<>(SET));
  }

  @SuppressWarnings("unchecked")
  private static List<Integer> clone(CopyOnWriteArrayList<Integer> list) {
    return (List<Integer>) list.clone();
  }

  static <L extends List<Integer>> L filled(L list, int adds) {
    for (int i = 0; i < adds; i++) {
      list.add(i);
    }
    return list;
  }
}
