package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.GIVEN_UP;
import static dev.trellis.it.expected.Life.back;

import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The growth of lists that copy on write: each change has a storage of just the new length. What
 * they are made of is copied, if it is neither a list of arrays, whose copy they take over, nor of
 * their own kind, whose array they share.
 */
final class CopyOnWriteGrowth {

  /** Whether an empty list has an array of its own; from 25 on all empty ones share one. */
  private final boolean owned;

  private final Expectations expected;

  private CopyOnWriteGrowth(Expectations expected) {
    this.expected = expected;
    this.owned = expected.release() <= 21;
  }

  static void addTo(Expectations expected) {
    CopyOnWriteGrowth growth = new CopyOnWriteGrowth(expected);
    growth.additions();
    growth.changes();
  }

  private void additions() {
    step("copied list, untouched", owned ? list(0) : list());
    step("copied list, 3 adds", owned ? list(0, 1, 2, 3) : list(1, 2, 3));
    step("copied list of a list of 4", list(4));
    step("copied list of a view of 5", list(5));
    step("copied list of an array of 5", list(5));
    step("copied list of its like", list(back(3)));
    step("clone of a copied list, 1 add", list(back(3), 4));
    expected.deserialised(
        "copied list of 3, deserialised",
        SerialForm.of(CopyOnWriteArrayList.class, Integer.class),
        list(3));
    expected.deserialised(
        "copied list of none, deserialised",
        SerialForm.of(CopyOnWriteArrayList.class),
        owned ? list(0) : list());
    step("copied list of 4, adds at the end and in between", list(4, 5, 6));
    step("copied list, addAll of a view of 5", owned ? list(0, 5) : list(5));
    step("copied list, addAll of a list of 4", owned ? list(0, 4) : list(4));
    step("copied list of 4, addAll of 5, of 4", list(4, 9, 13));
    step("copied list of 4, addAll of 5 at the end and in between", list(4, 9, 14));
    step("copied list of 4, the absent of 5", list(4, 5, 7));
    step("copied set, 3 adds, 2 of them new", owned ? list(0, 1, 2) : list(1, 2));
    step("copied set of a list of 4", owned ? list(0, 4) : list(4));
    step("copied set of its like", list(back(3)));
  }

  private void changes() {
    step("copied list of 4, an element set to another and to itself", list(4, 4));
    step("copied list of 4, elements replaced and sorted", list(4, 4, 4));
    // An array of none is copied, whoever owns it.
    step("copied list of none, sorted", owned ? list(0, 0) : list(0));
    step("copied list of 4, the last, the first and a value removed", list(4, 3, 2, 1));
    step(
        "copied list of 1, its value removed, 1 add",
        owned ? list(0, 1, 0, 1) : list(1, GIVEN_UP, 1));
    // By its index even 25 leaves an empty array of the list's own.
    step("copied list of 1, removed by its index, 1 add", owned ? list(0, 1, 0, 1) : list(1, 0, 1));
    step("copied list of 4, those above 7 and those above 1 removed", list(4, 2));
    step("copied list of 4, ranges removed in between and at the end", list(4, 3, 1));
    step("copied list of 4, cleared, 1 add", owned ? list(4, 0, 1) : list(4, GIVEN_UP, 1));
    step("copied list of none, cleared", owned ? list(0, 0) : list());
  }

  private void step(String name, Life life) {
    expected.step(name, life);
  }

  private static Life list(int... lengths) {
    return Life.array("java.util.concurrent.CopyOnWriteArrayList", Element.REFERENCE, lengths);
  }
}
