package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.deque;

import java.util.ArrayDeque;

/**
 * Rings grow by their length plus 2 below 64 slots, by half from there, as soon as they are full.
 */
final class DequeGrowth {

  private DequeGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("deque, 16 adds", deque(17));
    expected.step("deque, 17 adds", deque(17, 36));
    expected.step("deque, 17 pushes", deque(17, 36));
    expected.step("deque of capacity -3", deque(1));
    expected.step("deque of capacity 0, 1 add", deque(1, 4));
    expected.step("deque of capacity 69, 70 adds", deque(70, 105));
    expected.step("deque of 40 numbers", deque(41));
    expected.step("deque, addAll of 40", deque(17, 41));
    expected.step("deque, addAll of none", deque(17));
    expected.step("clone of a deque of 3", deque(17));
    expected.deserialised(
        "deque of 20, deserialised",
        SerialForm.of(ArrayDeque.class, Integer.class).objects(1 + 20),
        deque(21));
    expected.deserialised("deque of none, deserialised", SerialForm.of(ArrayDeque.class), deque(1));
  }
}
