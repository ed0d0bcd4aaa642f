package dev.trellis.it.programs;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** How {@link CopyOnWriteArrayList} replaces and shortens its storage. */
final class CopyOnWriteChangeSteps {

  private static final List<Integer> FOUR = Arrays.asList(0, 1, 2, 3);

  private CopyOnWriteChangeSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put(
        "copied list of 4, an element set to another and to itself",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.set(1, 9);
          list.set(2, 2);
          return list;
        });
    steps.put(
        "copied list of 4, elements replaced and sorted",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.replaceAll(i -> 9 - i);
          list.sort(Collections.reverseOrder());
          return list;
        });
    steps.put(
        "copied list of none, sorted",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>();
          list.sort(Collections.reverseOrder());
          return list;
        });
    removals(steps);
    steps.put(
        "copied list of 4, cleared, 1 add",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.clear();
          list.add(1);
          return list;
        });
    steps.put(
        "copied list of none, cleared",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>();
          list.clear();
          return list;
        });
  }

  private static void removals(Map<String, Supplier<Object>> steps) {
    steps.put(
        "copied list of 4, the last, the first and a value removed",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.remove(3);
          list.remove(0);
          list.remove((Object) 2);
          list.remove((Object) 7);
          return list;
        });
    steps.put(
        "copied list of 1, its value removed, 1 add",
        () -> {
          List<Integer> list = CopyOnWriteSteps.filled(new CopyOnWriteArrayList<>(), 1);
          list.remove((Object) 0);
          list.add(1);
          return list;
        });
    steps.put(
        "copied list of 1, removed by its index, 1 add",
        () -> {
          List<Integer> list = CopyOnWriteSteps.filled(new CopyOnWriteArrayList<>(), 1);
          list.remove(0);
          list.add(1);
          return list;
        });
    steps.put(
        "copied list of 4, those above 7 and those above 1 removed",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.removeIf(i -> i > 7);
          list.removeIf(i -> i > 1);
          return list;
        });
    steps.put(
        "copied list of 4, ranges removed in between and at the end",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>(FOUR);
          list.subList(1, 2).clear();
          list.subList(1, 3).clear();
          return list;
        });
  }
}
