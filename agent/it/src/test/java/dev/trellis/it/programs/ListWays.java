package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import java.util.Spliterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Uses {@link ArrayList} in every way that its interface has. */
final class ListWays {

  private ListWays() {}

  static ArrayList<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  static void run(Transcript t) {
    construction(t);
    bulk(t);
    views(t);
    copies(t);
    misuse(t);
  }

  private static void construction(Transcript t) {
    for (int capacity : new int[] {0, 1, 2, 10, 11, 100, 5000}) {
      ArrayList<Integer> list = new ArrayList<>(capacity);
      for (int i = 0; i < 300; i++) {
        list.add(i % 7 == 0 ? list.size() / 2 : list.size(), i);
      }
      t.see("list of capacity " + capacity, list::hashCode);
    }
    t.see("list of negative capacity", () -> new ArrayList<>(-1));
    t.see("list of an empty list", () -> new ArrayList<>(List.of()));
    t.see("list of an ArrayList", () -> new ArrayList<>(numbers(0, 30)));
    t.see("list of Arrays.asList", () -> new ArrayList<>(Arrays.asList("a", "b", null)));
    t.see(
        "list of itself twice",
        () -> {
          ArrayList<Integer> list = numbers(0, 9);
          list.addAll(list);
          list.addAll(3, list);
          return list;
        });
  }

  private static void bulk(Transcript t) {
    t.see(
        "addAll, removeAll, retainAll",
        () -> {
          ArrayList<Integer> list = numbers(0, 1000);
          list.addAll(500, numbers(2000, 2600));
          list.removeAll(numbers(100, 200));
          list.retainAll(numbers(50, 2500));
          return list.size() + " " + list.hashCode();
        });
    t.see(
        "removeIf, replaceAll, sort",
        () -> {
          ArrayList<Integer> list = numbers(0, 500);
          list.removeIf(i -> i % 3 == 0);
          list.replaceAll(i -> i * 31 % 101);
          list.sort(Comparator.reverseOrder());
          return list;
        });
    t.see(
        "ensureCapacity and trimToSize",
        () -> {
          ArrayList<Integer> list = numbers(0, 40);
          list.ensureCapacity(4000);
          list.trimToSize();
          list.ensureCapacity(-5);
          list.add(40);
          list.clear();
          list.trimToSize();
          list.add(41);
          return list;
        });
    t.see(
        "remove",
        () -> {
          ArrayList<Integer> list = numbers(0, 20);
          return list.remove(3) + " " + list.remove((Integer) 7) + " " + list.remove(null) + list;
        });
    t.see(
        "shuffle with a seed",
        () -> {
          ArrayList<Integer> list = numbers(0, 64);
          Collections.shuffle(list, new Random(42));
          Collections.rotate(list, 5);
          return list;
        });
  }

  private static void views(Transcript t) {
    t.see(
        "subList that grows its list",
        () -> {
          ArrayList<Integer> list = numbers(0, 10);
          List<Integer> middle = list.subList(3, 6);
          middle.addAll(numbers(100, 150));
          middle.subList(0, 2).clear();
          return list + " " + middle;
        });
    t.see(
        "listIterator that adds, sets and removes",
        () -> {
          ArrayList<Integer> list = numbers(0, 10);
          ListIterator<Integer> at = list.listIterator(4);
          while (at.hasNext()) {
            int next = at.next();
            if (next % 2 == 0) {
              at.add(next * 10);
            } else if (next % 3 == 0) {
              at.remove();
            } else {
              at.set(-next);
            }
          }
          return list;
        });
    t.see(
        "streams",
        () -> {
          ArrayList<Integer> list = numbers(0, 3000);
          int parallel = list.parallelStream().mapToInt(i -> i).sum();
          List<Integer> collected =
              list.stream().filter(i -> i % 500 == 0).collect(Collectors.toList());
          return parallel + " " + collected + list.stream().map(i -> i % 9).distinct().toList();
        });
    t.see(
        "spliterator",
        () -> {
          Spliterator<Integer> all = numbers(0, 100).spliterator();
          Spliterator<Integer> half = all.trySplit();
          return all.estimateSize() + " " + half.estimateSize() + " " + all.characteristics();
        });
    t.see(
        "toArray",
        () -> {
          ArrayList<Integer> list = numbers(0, 12);
          Integer[] longer = list.toArray(new Integer[20]);
          return Arrays.toString(list.toArray()) + Arrays.toString(longer);
        });
  }

  private static void copies(Transcript t) {
    t.see(
        "clone",
        () -> {
          ArrayList<Integer> list = numbers(0, 25);
          @SuppressWarnings("unchecked")
          ArrayList<Integer> clone = (ArrayList<Integer>) list.clone();
          list.add(-1);
          clone.addAll(numbers(0, 30));
          return list + " " + clone + clone.equals(list);
        });
    t.see("clone of an empty list", () -> ((ArrayList<?>) new ArrayList<>(7).clone()).size());
    t.see("serialisation", () -> Transcript.copied(numbers(0, 33)));
    t.see("serialisation of none", () -> Transcript.copied(new ArrayList<>(50)));
    t.see("nested", () -> Transcript.copied(new ArrayList<>(List.of(numbers(0, 3), "x", 'c'))));
    t.see("serial form", () -> Arrays.hashCode(Transcript.written(numbers(0, 18))));
  }

  private static void misuse(Transcript t) {
    t.see("get behind the end", () -> numbers(0, 3).get(3));
    t.see(
        "add behind the end",
        () -> {
          numbers(0, 3).add(5, 1);
          return "none";
        });
    t.see(
        "add during iteration",
        () -> {
          ArrayList<Integer> list = numbers(0, 10);
          for (int i : list) {
            list.add(i);
          }
          return list;
        });
    t.see(
        "trimToSize during iteration",
        () -> {
          ArrayList<Integer> list = numbers(0, 11);
          Iterator<Integer> all = list.iterator();
          list.trimToSize();
          return all.next();
        });
    t.see(
        "ensureCapacity under a subList",
        () -> {
          ArrayList<Integer> list = numbers(0, 10);
          List<Integer> view = list.subList(0, 5);
          list.ensureCapacity(100);
          return view.size();
        });
    t.see("addAll(null)", () -> numbers(0, 1).addAll(null));
  }
}
