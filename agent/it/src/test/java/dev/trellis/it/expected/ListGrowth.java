package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.GIVEN_UP;
import static dev.trellis.it.expected.Life.list;

import java.util.ArrayList;

/** Lists grow to the larger of what is needed and one and a half times. */
final class ListGrowth {

  private ListGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("list, untouched");
    expected.step("list, 11 adds", list(10, 15));
    expected.step("list of capacity 0, 6 adds", list(1, 2, 3, 4, 6));
    expected.step("list of capacity 20", list(20));
    expected.step("list of a list of 11", list(11));
    expected.step("list of an array of 5", list(5));
    expected.step("list of none");
    // The clone of an empty list owns an array of length 0: growing from it is growth.
    expected.step("clone of a list of 11, 1 add", list(11, 16));
    expected.step("clone of an empty list, 2 adds", list(0, 1, 2));
    expected.deserialised(
        "list of 12, deserialised",
        SerialForm.of(ArrayList.class, Integer.class).objects(1 + 12),
        list(12));
    expected.deserialised("list of none, deserialised", SerialForm.of(ArrayList.class));
    expected.step("list, addAll of 5", list(10));
    expected.step("list, addAll of 11, 1 add", list(11, 16));
    expected.step("list, 10 adds, addAll of 11", list(10, 21));
    expected.step("list, 10 adds at 0, addAll of 5 at 2", list(10, 15));
    expected.step("list of capacity 0, addAll of none");
    expected.step("list, ensureCapacity 10, 20, 21, 30", list(20, 30));
    expected.step("list of capacity 20, 3 adds, trimmed twice, 1 add", list(20, 3, 4));
    expected.step("list of capacity 20, trimmed twice, 1 add", list(20, GIVEN_UP, 1));
    expected.step("list of capacity 5, 5 adds, cleared, 5 adds", list(5));
    expected.step("list, added to by view and iterator", list(10, 15));
    expected.step("list collected from a stream of 11", list(10, 15));
  }
}
