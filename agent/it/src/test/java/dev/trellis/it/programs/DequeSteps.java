package dev.trellis.it.programs;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of {@link ArrayDeque}. */
final class DequeSteps {

  private static final List<Integer> FORTY = List.copyOf(ListWays.numbers(0, 40));
  private static final ArrayDeque<Integer> THREE = filled(new ArrayDeque<>(), 3);
  private static final byte[] TWENTY_WRITTEN = Transcript.written(filled(new ArrayDeque<>(), 20));
  private static final byte[] NONE_WRITTEN = Transcript.written(new ArrayDeque<>());

  private DequeSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("deque, 16 adds", () -> filled(new ArrayDeque<>(), 16));
    steps.put("deque, 17 adds", () -> filled(new ArrayDeque<>(), 17));
    steps.put(
        "deque, 17 pushes",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>();
          for (int i = 0; i < 17; i++) {
            deque.push(i);
          }
          return deque;
        });
    steps.put("deque of capacity -3", () -> new ArrayDeque<>(-3));
    steps.put("deque of capacity 0, 1 add", () -> filled(new ArrayDeque<>(0), 1));
    steps.put("deque of capacity 69, 70 adds", () -> filled(new ArrayDeque<>(69), 70));
    steps.put("deque of 40 numbers", () -> new ArrayDeque<>(FORTY));
    steps.put(
        "deque, addAll of 40",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>();
          deque.addAll(FORTY);
          return deque;
        });
    steps.put(
        "deque, addAll of none",
        () -> {
          ArrayDeque<Integer> deque = new ArrayDeque<>();
          deque.addAll(List.of());
          return deque;
        });
    steps.put("clone of a deque of 3", () -> THREE.clone());
    steps.put("deque of 20, deserialised", () -> Transcript.read(TWENTY_WRITTEN));
    steps.put("deque of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
  }

  private static ArrayDeque<Integer> filled(ArrayDeque<Integer> deque, int adds) {
    for (int i = 0; i < adds; i++) {
      deque.add(i);
    }
    return deque;
  }
}
