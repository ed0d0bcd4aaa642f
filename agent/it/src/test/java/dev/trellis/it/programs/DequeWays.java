package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Uses {@link ArrayDeque} in every way that its interface has. */
final class DequeWays {

  private DequeWays() {}

  static void run(Transcript t) {
    for (int capacity : new int[] {-3, 0, 1, 16, 17, 63, 64, 500}) {
      t.see("deque of capacity " + capacity, () -> ends(new ArrayDeque<>(capacity), capacity));
    }
    t.see("deque", () -> ends(new ArrayDeque<>(), 99));
    bulk(t);
    copies(t);
    misuse(t);
  }

  private static Object ends(ArrayDeque<Integer> deque, long seed) {
    Random random = new Random(seed);
    List<Object> seen = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> deque.addFirst(i);
        case 2, 3 -> deque.addLast(i);
        case 4 -> seen.add(deque.offerFirst(i));
        case 5 -> seen.add(deque.offerLast(i));
        case 6 -> seen.add(deque.pollFirst());
        default -> seen.add(deque.pollLast());
      }
    }
    return deque + " " + seen.hashCode() + " " + deque.peekFirst() + deque.peekLast();
  }

  private static void bulk(Transcript t) {
    t.see("deque of a list", () -> new ArrayDeque<>(ListWays.numbers(0, 50)));
    t.see("deque of none", () -> new ArrayDeque<>(List.of()));
    t.see(
        "addAll around the end",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(20);
          deque.addAll(ListWays.numbers(0, 18));
          for (int i = 0; i < 9; i++) {
            deque.poll();
          }
          deque.addAll(ListWays.numbers(100, 140));
          deque.addAll(deque.clone());
          return deque;
        });
    t.see(
        "removeIf, removeAll, retainAll",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(ListWays.numbers(0, 300));
          deque.removeIf(i -> i % 5 == 0);
          deque.removeAll(ListWays.numbers(20, 60));
          deque.retainAll(ListWays.numbers(10, 250));
          return deque;
        });
    t.see(
        "occurrences",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(1, 2, 3, 1, 2, 3, 1));
          return deque.removeFirstOccurrence(1)
              + " "
              + deque.removeLastOccurrence(2)
              + deque
              + deque.removeFirstOccurrence(9)
              + deque.contains(3);
        });
    t.see(
        "stack",
        () -> {
          Deque<Integer> stack = new ArrayDeque<>();
          for (int i = 0; i < 40; i++) {
            stack.push(i);
          }
          return stack.pop() + " " + stack;
        });
    t.see(
        "iterators",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(ListWays.numbers(0, 30));
          for (Iterator<Integer> i = deque.descendingIterator(); i.hasNext(); ) {
            if (i.next() % 4 == 0) {
              i.remove();
            }
          }
          return deque
              + " "
              + deque.stream().map(i -> -i).collect(Collectors.toList())
              + Arrays.toString(deque.toArray(new Integer[0]));
        });
  }

  private static void copies(Transcript t) {
    t.see(
        "clone of a deque",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(ListWays.numbers(0, 20));
          ArrayDeque<Integer> clone = deque.clone();
          clone.addAll(deque);
          deque.clear();
          return clone + " " + deque;
        });
    t.see("serialised deque", () -> Transcript.copied(new ArrayDeque<>(ListWays.numbers(0, 77))));
    t.see("serialised empty deque", () -> Transcript.copied(new ArrayDeque<>()));
  }

  private static void misuse(Transcript t) {
    t.see(
        "addFirst(null)",
        () -> {
          new ArrayDeque<>().addFirst(null);
          return "none";
        });
    t.see(
        "addAll with null",
        () -> {
          ArrayDeque<String> deque = new ArrayDeque<>();
          try {
            deque.addAll(Arrays.asList("a", "b", null, "c"));
          } catch (NullPointerException e) {
            return "NullPointerException after " + deque;
          }
          return "none";
        });
    t.see("removeFirst of none", () -> new ArrayDeque<>().removeFirst());
    t.see(
        "add during iteration",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>(ListWays.numbers(0, 20));
          int seen = 0;
          for (int i : deque) {
            deque.addLast(i);
            seen++;
          }
          return seen;
        });
  }
}
