package dev.trellis.dist;

import dev.trellis.report.Figures;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.record.TypeFigures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that the instrument lives: grows one container of a few woven types on a thread of
 * Trellis's own and looks whether that was counted. Such growth is kept apart from the program's,
 * so there is nothing to take off again.
 */
final class Canary {

  /** Enough to show that classes are woven and that their events arrive. */
  private static final List<String> GROWN =
      List.of("java.util.ArrayList", "java.util.HashMap", "java.util.ArrayDeque");

  private final Engine engine;
  private final boolean records;

  Canary(Engine engine, boolean records) {
    this.engine = engine;
    this.records = records;
  }

  /**
   * Whether the growth of each that it grows is counted exactly: one first storage, one growth.
   * Without a recorder nothing can be proven.
   */
  boolean sings() {
    if (!records) {
      return false;
    }
    // Once for nothing: what this loads grows the loader's list of its classes, on this thread.
    Figures unused = figures(GROWN.get(0));
    for (String type : GROWN) {
      Figures before = figures(type);
      grow(type);
      Figures after = figures(type);
      if (after.initials() - before.initials() != 1 || after.growths() - before.growths() != 1) {
        return false;
      }
    }
    return true;
  }

  private Figures figures(String type) {
    Figures sum = Figures.ZERO;
    for (TypeFigures of : engine.snapshotOfCurrentThread()) {
      if (of.type().name().equals(type)) {
        sum = sum.plus(Rows.figures(of));
      }
    }
    return sum;
  }

  /** From nothing to one element more than the first storage holds. */
  @SuppressWarnings("ModifiedButNotUsed") // growing them is what they are for
  private static void grow(String type) {
    switch (type) {
      case "java.util.ArrayList" -> {
        List<Integer> list = new ArrayList<>(1);
        list.add(1);
        list.add(2);
      }
      case "java.util.HashMap" -> {
        Map<Integer, Integer> map = new HashMap<>(2);
        map.put(1, 1);
        map.put(2, 2);
      }
      case "java.util.ArrayDeque" -> {
        ArrayDeque<Integer> deque = new ArrayDeque<>(1);
        deque.add(1);
        deque.add(2);
      }
      default -> throw new IllegalStateException("there is no canary for " + type);
    }
  }
}
