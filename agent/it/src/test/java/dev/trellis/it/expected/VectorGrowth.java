package dev.trellis.it.expected;

import java.util.Vector;

/** Vectors double, or grow by their increment, or to what is needed if that is more. */
final class VectorGrowth {

  private VectorGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("vector, untouched", vector(10));
    expected.step("vector, 21 adds", vector(10, 20, 40));
    expected.step("vector of capacity 0, 3 adds", vector(0, 1, 2, 4));
    expected.step("vector of capacity 2 and increment 5, 8 adds", vector(2, 7, 12));
    expected.step("vector of a list of 11", vector(11));
    expected.step("vector of five numbers", vector(5));
    expected.step("vector of a vector of 12, 1 add", vector(12, 24));
    expected.step("clone of a vector of 12", vector(12));
    expected.step("clone of an empty vector, 2 adds", vector(0, 1, 2));
    // Its whole array is in the serial form.
    expected.deserialised(
        "vector of 12, deserialised",
        SerialForm.of(Vector.class, Integer.class).describes(Object[].class).objects(2 + 12),
        vector(20));
    expected.step("vector, 11 addElement", vector(10, 20));
    expected.step("vector, 11 adds at 0", vector(10, 20));
    expected.step("vector, addAll of 11, of 11 at 1, of none", vector(10, 20, 40));
    expected.step("vector, 10 adds, 1 more by its iterator", vector(10, 20));
    expected.step("vector, ensureCapacity 10, 11, 50", vector(10, 20, 50));
    expected.step("vector, setSize 10, 11, 50, 3", vector(10, 20, 50));
    expected.step("vector, 3 adds, trimmed twice, 1 add", vector(10, 3, 6));
    expected.step("vector, trimmed twice, 1 add", vector(10, 0, 1));
    expected.step("vector, 10 adds, cleared, 10 adds", vector(10));
    expected.step("stack, 11 pushes", vector(10, 20));
  }

  private static Life vector(int... lengths) {
    return Life.array("java.util.Vector", Element.REFERENCE, lengths);
  }
}
