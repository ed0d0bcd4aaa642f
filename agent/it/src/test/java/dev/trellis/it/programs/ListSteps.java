package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The steps of {@link ArrayList}. What a step copies or reads is made before, outside of it. */
final class ListSteps {

  private static final ArrayList<Integer> NONE = new ArrayList<>();
  private static final ArrayList<Integer> ELEVEN = ListWays.numbers(0, 11);
  private static final List<Integer> FIVE = Arrays.asList(1, 2, 3, 4, 5);
  private static final byte[] TWELVE_WRITTEN = Transcript.written(ListWays.numbers(0, 12));
  private static final byte[] NONE_WRITTEN = Transcript.written(NONE);

  private ListSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("list, untouched", () -> new ArrayList<>());
    steps.put("list, 11 adds", () -> filled(new ArrayList<>(), 11));
    steps.put("list of capacity 0, 6 adds", () -> filled(new ArrayList<>(0), 6));
    steps.put("list of capacity 20", () -> new ArrayList<>(20));
    steps.put("list of a list of 11", () -> new ArrayList<>(ELEVEN));
    steps.put("list of an array of 5", () -> new ArrayList<>(FIVE));
    steps.put("list of none", () -> new ArrayList<>(NONE));
    copies(steps);
    bulk(steps);
    capacity(steps);
    steps.put(
        "list, added to by view and iterator",
        () -> {
          ArrayList<Integer> list = filled(new ArrayList<>(), 10);
          list.subList(2, 5).add(0);
          list.listIterator(3).add(0);
          return list;
        });
    steps.put(
        "list collected from a stream of 11",
        () -> ELEVEN.stream().map(i -> i + 1).collect(Collectors.toList()));
  }

  private static void copies(Map<String, Supplier<Object>> steps) {
    steps.put("clone of a list of 11, 1 add", () -> filled(clone(ELEVEN), 1));
    steps.put("clone of an empty list, 2 adds", () -> filled(clone(NONE), 2));
    steps.put("list of 12, deserialised", () -> Transcript.read(TWELVE_WRITTEN));
    steps.put("list of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
  }

  private static void bulk(Map<String, Supplier<Object>> steps) {
    steps.put(
        "list, addAll of 5",
        () -> {
          ArrayList<Integer> list = new ArrayList<>();
          list.addAll(FIVE);
          return list;
        });
    steps.put(
        "list, addAll of 11, 1 add",
        () -> {
          ArrayList<Integer> list = new ArrayList<>();
          list.addAll(ELEVEN);
          return filled(list, 1);
        });
    steps.put(
        "list, 10 adds, addAll of 11",
        () -> {
          ArrayList<Integer> list = filled(new ArrayList<>(), 10);
          list.addAll(ELEVEN);
          return list;
        });
    steps.put(
        "list, 10 adds at 0, addAll of 5 at 2",
        () -> {
          ArrayList<Integer> list = new ArrayList<>();
          for (int i = 0; i < 10; i++) {
            list.add(0, i);
          }
          list.addAll(2, FIVE);
          return list;
        });
    steps.put(
        "list of capacity 0, addAll of none",
        () -> {
          ArrayList<Integer> list = new ArrayList<>(0);
          list.addAll(NONE);
          return list;
        });
  }

  private static void capacity(Map<String, Supplier<Object>> steps) {
    steps.put(
        "list, ensureCapacity 10, 20, 21, 30",
        () -> {
          ArrayList<Integer> list = new ArrayList<>();
          for (int capacity : new int[] {10, 20, 21, 30}) {
            list.ensureCapacity(capacity);
          }
          return list;
        });
    steps.put(
        "list of capacity 20, 3 adds, trimmed twice, 1 add",
        () -> {
          ArrayList<Integer> list = filled(new ArrayList<>(20), 3);
          list.trimToSize();
          list.trimToSize();
          return filled(list, 1);
        });
    steps.put(
        "list of capacity 20, trimmed twice, 1 add",
        () -> {
          ArrayList<Integer> list = new ArrayList<>(20);
          list.trimToSize();
          list.trimToSize();
          return filled(list, 1);
        });
    steps.put(
        "list of capacity 5, 5 adds, cleared, 5 adds",
        () -> {
          ArrayList<Integer> list = filled(new ArrayList<>(5), 5);
          list.clear();
          return filled(list, 5);
        });
  }

  @SuppressWarnings("unchecked")
  private static ArrayList<Integer> clone(ArrayList<Integer> list) {
    return (ArrayList<Integer>) list.clone();
  }

  private static ArrayList<Integer> filled(ArrayList<Integer> list, int adds) {
    for (int i = 0; i < adds; i++) {
      list.add(i);
    }
    return list;
  }
}
