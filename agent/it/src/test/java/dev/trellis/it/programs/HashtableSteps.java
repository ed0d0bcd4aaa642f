package dev.trellis.it.programs;

import java.util.Hashtable;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of {@link Hashtable}. */
final class HashtableSteps {

  private static final Hashtable<Integer, Integer> TEN = filled(new Hashtable<>(), 10);
  private static final Hashtable<Integer, Integer> NONE = new Hashtable<>();
  private static final byte[] TEN_WRITTEN = Transcript.written(TEN);
  private static final byte[] NONE_WRITTEN = Transcript.written(NONE);

  private HashtableSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("hashtable, untouched", () -> new Hashtable<>());
    steps.put("hashtable, 18 puts", () -> filled(new Hashtable<>(), 18));
    steps.put("hashtable of capacity 0, 3 puts", () -> filled(new Hashtable<>(0), 3));
    steps.put(
        "hashtable of capacity 10 at load 2, 21 puts", () -> filled(new Hashtable<>(10, 2f), 21));
    steps.put("hashtable of a hashtable of 10", () -> new Hashtable<>(TEN));
    steps.put("hashtable of an empty hashtable", () -> new Hashtable<>(NONE));
    steps.put("clone of a hashtable of 10", () -> TEN.clone());
    steps.put("hashtable of 10, deserialised", () -> Transcript.read(TEN_WRITTEN));
    steps.put("hashtable of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
    steps.put(
        "hashtable, putAll of 10",
        () -> {
          Hashtable<Integer, Integer> table = new Hashtable<>();
          table.putAll(TEN);
          return table;
        });
    functions(steps);
  }

  private static void functions(Map<String, Supplier<Object>> steps) {
    steps.put(
        "hashtable, 9 putIfAbsent",
        () -> {
          Hashtable<Integer, Integer> table = new Hashtable<>();
          for (int i = 0; i < 9; i++) {
            table.putIfAbsent(i, i);
          }
          return table;
        });
    steps.put(
        "hashtable, 9 computeIfAbsent",
        () -> {
          Hashtable<Integer, Integer> table = new Hashtable<>();
          for (int i = 0; i < 9; i++) {
            table.computeIfAbsent(i, k -> k);
          }
          return table;
        });
    steps.put(
        "hashtable, 9 compute",
        () -> {
          Hashtable<Integer, Integer> table = new Hashtable<>();
          for (int i = 0; i < 9; i++) {
            table.compute(i, (k, v) -> k);
          }
          return table;
        });
    steps.put(
        "hashtable, 9 merge",
        () -> {
          Hashtable<Integer, Integer> table = new Hashtable<>();
          for (int i = 0; i < 9; i++) {
            table.merge(i, i, (a, b) -> a);
          }
          return table;
        });
  }

  private static Hashtable<Integer, Integer> filled(Hashtable<Integer, Integer> table, int puts) {
    for (int i = 0; i < puts; i++) {
      table.put(i, i);
    }
    return table;
  }
}
