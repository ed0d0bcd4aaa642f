package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.function.Supplier;

/** The steps of {@link Vector}, and of {@link Stack}, which grows as one. */
final class VectorSteps {

  private static final ArrayList<Integer> ELEVEN = ListWays.numbers(0, 11);
  private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);
  private static final Vector<Integer> TWELVE = filled(new Vector<>(), 12);
  private static final Vector<Integer> NONE = new Vector<>();
  private static final byte[] TWELVE_WRITTEN = Transcript.written(TWELVE);

  private VectorSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("vector, untouched", () -> new Vector<>());
    steps.put("vector, 21 adds", () -> filled(new Vector<>(), 21));
    steps.put("vector of capacity 0, 3 adds", () -> filled(new Vector<>(0), 3));
    steps.put("vector of capacity 2 and increment 5, 8 adds", () -> filled(new Vector<>(2, 5), 8));
    steps.put("vector of a list of 11", () -> new Vector<>(ELEVEN));
    steps.put("vector of five numbers", () -> new Vector<>(FIVE));
    steps.put("vector of a vector of 12, 1 add", () -> filled(new Vector<>(TWELVE), 1));
    steps.put("clone of a vector of 12", () -> TWELVE.clone());
    steps.put("clone of an empty vector, 2 adds", () -> filled(clone(NONE), 2));
    steps.put("vector of 12, deserialised", () -> Transcript.read(TWELVE_WRITTEN));
    inserts(steps);
    capacity(steps);
    steps.put(
        "stack, 11 pushes",
        () -> {
          Stack<Integer> stack = new Stack<>();
          for (int i = 0; i < 11; i++) {
            stack.push(i);
          }
          return stack;
        });
  }

  private static void inserts(Map<String, Supplier<Object>> steps) {
    steps.put(
        "vector, 11 addElement",
        () -> {
          Vector<Integer> vector = new Vector<>();
          for (int i = 0; i < 11; i++) {
            vector.addElement(i);
          }
          return vector;
        });
    steps.put(
        "vector, 11 adds at 0",
        () -> {
          Vector<Integer> vector = new Vector<>();
          for (int i = 0; i < 11; i++) {
            vector.add(0, i);
          }
          return vector;
        });
    steps.put(
        "vector, addAll of 11, of 11 at 1, of none",
        () -> {
          Vector<Integer> vector = new Vector<>();
          vector.addAll(ELEVEN);
          vector.addAll(1, ELEVEN);
          vector.addAll(NONE);
          return vector;
        });
    steps.put(
        "vector, 10 adds, 1 more by its iterator",
        () -> {
          Vector<Integer> vector = filled(new Vector<>(), 10);
          vector.listIterator().add(0);
          return vector;
        });
  }

  private static void capacity(Map<String, Supplier<Object>> steps) {
    steps.put(
        "vector, ensureCapacity 10, 11, 50",
        () -> {
          Vector<Integer> vector = new Vector<>();
          for (int capacity : new int[] {10, 11, 50}) {
            vector.ensureCapacity(capacity);
          }
          return vector;
        });
    steps.put(
        "vector, setSize 10, 11, 50, 3",
        () -> {
          Vector<Integer> vector = new Vector<>();
          for (int size : new int[] {10, 11, 50, 3}) {
            vector.setSize(size);
          }
          return vector;
        });
    steps.put(
        "vector, 3 adds, trimmed twice, 1 add",
        () -> {
          Vector<Integer> vector = filled(new Vector<>(), 3);
          vector.trimToSize();
          vector.trimToSize();
          return filled(vector, 1);
        });
    steps.put(
        "vector, trimmed twice, 1 add",
        () -> {
          Vector<Integer> vector = new Vector<>();
          vector.trimToSize();
          vector.trimToSize();
          return filled(vector, 1);
        });
    steps.put(
        "vector, 10 adds, cleared, 10 adds",
        () -> {
          Vector<Integer> vector = filled(new Vector<>(), 10);
          vector.clear();
          return filled(vector, 10);
        });
  }

  @SuppressWarnings("unchecked")
  private static Vector<Integer> clone(Vector<Integer> vector) {
    return (Vector<Integer>) vector.clone();
  }

  private static Vector<Integer> filled(Vector<Integer> vector, int adds) {
    for (int i = 0; i < adds; i++) {
      vector.add(i);
    }
    return vector;
  }
}
