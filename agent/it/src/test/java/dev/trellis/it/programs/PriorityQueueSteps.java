package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The steps of {@link PriorityQueue}. */
final class PriorityQueueSteps {

  private static final ArrayList<Integer> LIST = ListWays.numbers(0, 7);
  private static final ArrayList<Integer> EMPTY_LIST = new ArrayList<>();
  private static final List<Integer> FORTY = List.copyOf(ListWays.numbers(0, 40));
  private static final SortedSet<Integer> SET = new TreeSet<>(FORTY);
  private static final Collection<Integer> EMPTY_SET = new TreeSet<>();
  private static final PriorityQueue<Integer> TWENTY = filled(new PriorityQueue<>(), 20);
  private static final PriorityQueue<Integer> NONE = new PriorityQueue<>();
  private static final byte[] TWENTY_WRITTEN = Transcript.written(TWENTY);
  private static final byte[] NONE_WRITTEN = Transcript.written(NONE);

  private PriorityQueueSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("priority queue, untouched", () -> new PriorityQueue<>());
    steps.put(
        "priority queue, reversed, 12 adds",
        () -> filled(new PriorityQueue<>(Comparator.reverseOrder()), 12));
    steps.put("priority queue of capacity 1, 5 adds", () -> filled(new PriorityQueue<>(1), 5));
    steps.put(
        "priority queue of capacity 70, reversed, 71 adds",
        () -> filled(new PriorityQueue<>(70, Comparator.reverseOrder()), 71));
    steps.put(
        "priority queue, addAll of 40",
        () -> {
          PriorityQueue<Integer> queue = new PriorityQueue<>();
          queue.addAll(FORTY);
          return queue;
        });
    steps.put(
        "priority queue, 11 adds, cleared, 11 adds",
        () -> {
          PriorityQueue<Integer> queue = filled(new PriorityQueue<>(), 11);
          queue.clear();
          return filled(queue, 11);
        });
    copies(steps);
    steps.put("priority queue of 20, deserialised", () -> Transcript.read(TWENTY_WRITTEN));
    steps.put("priority queue of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
  }

  private static void copies(Map<String, Supplier<Object>> steps) {
    steps.put("priority queue of a list of 7", () -> new PriorityQueue<>(LIST));
    steps.put("priority queue of an empty list", () -> new PriorityQueue<>(EMPTY_LIST));
    steps.put("priority queue of 40 numbers, 1 add", () -> filled(new PriorityQueue<>(FORTY), 1));
    steps.put("priority queue of an empty set", () -> new PriorityQueue<>(EMPTY_SET));
    steps.put("priority queue of a sorted set of 40", () -> new PriorityQueue<>(SET));
    steps.put(
        "priority queue of a collection that is a sorted set of 40",
        () -> new PriorityQueue<>((Collection<Integer>) SET));
    steps.put("priority queue of a priority queue of 20", () -> new PriorityQueue<>(TWENTY));
    steps.put(
        "priority queue of a collection that is a priority queue of 20",
        () -> new PriorityQueue<>((Collection<Integer>) TWENTY));
    steps.put("priority queue of an empty priority queue", () -> new PriorityQueue<>(NONE));
    steps.put(
        "priority queue of a priority queue's heir",
        () -> new PriorityQueue<>(filled(new Heir(), 3)));
  }

  private static <Q extends PriorityQueue<Integer>> Q filled(Q queue, int adds) {
    for (int i = 0; i < adds; i++) {
      queue.add(i);
    }
    return queue;
  }

  /** Of another class, so that what it hands out is copied. */
  private static final class Heir extends PriorityQueue<Integer> {

    private static final long serialVersionUID = 1;
  }
}
