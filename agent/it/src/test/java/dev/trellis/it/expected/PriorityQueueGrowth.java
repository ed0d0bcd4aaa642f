package dev.trellis.it.expected;

import java.util.PriorityQueue;

/**
 * Heaps grow by their length plus 2 below 64 slots, by half from there. They are never of length 0.
 */
final class PriorityQueueGrowth {

  private PriorityQueueGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("priority queue, untouched", queue(11));
    expected.step("priority queue, reversed, 12 adds", queue(11, 24));
    expected.step("priority queue of capacity 1, 5 adds", queue(1, 4, 10));
    expected.step("priority queue of capacity 70, reversed, 71 adds", queue(70, 105));
    expected.step("priority queue, addAll of 40", queue(11, 24, 50));
    expected.step("priority queue, 11 adds, cleared, 11 adds", queue(11));
    expected.step("priority queue of a list of 7", queue(7));
    expected.step("priority queue of an empty list", queue(1));
    expected.step("priority queue of 40 numbers, 1 add", queue(40, 82));
    expected.step("priority queue of an empty set", queue(1));
    expected.step("priority queue of a sorted set of 40", queue(40));
    expected.step("priority queue of a collection that is a sorted set of 40", queue(40));
    expected.step("priority queue of a priority queue of 20", queue(20));
    expected.step("priority queue of a collection that is a priority queue of 20", queue(20));
    expected.step("priority queue of an empty priority queue", queue(1));
    expected.step("priority queue of a priority queue's heir", queue(11), queue(3));
    expected.deserialised(
        "priority queue of 20, deserialised",
        SerialForm.of(PriorityQueue.class, Integer.class).objects(1 + 20),
        queue(20));
    expected.deserialised(
        "priority queue of none, deserialised", SerialForm.of(PriorityQueue.class), queue(1));
  }

  private static Life queue(int... lengths) {
    return Life.array("java.util.PriorityQueue", Element.REFERENCE, lengths);
  }
}
