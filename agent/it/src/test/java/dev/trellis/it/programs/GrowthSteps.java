package dev.trellis.it.programs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Grows the three containers by steps that have names, each for as many rounds as asked for. Rounds
 * come after a warm-up that is always the same, so that two runs differ by the rounds alone: all
 * that the JDK sets up at first use (reflection of serialisation, its caches) is in both.
 */
public final class GrowthSteps {

  /** More than the calls after which release 17 compiles reflective access. */
  private static final int WARM_UP = 20;

  /** Keeps results reachable, so that no growth is optimised away unasked. */
  static volatile Object sink;

  private GrowthSteps() {}

  /** Every step by name, in the order in which they run. */
  public static Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> steps = new LinkedHashMap<>();
    ListSteps.addTo(steps);
    MapSteps.addTo(steps);
    DequeSteps.addTo(steps);
    return steps;
  }

  /**
   * Runs the steps.
   *
   * @param arguments rounds, and then the names of steps; all of them if none is named
   */
  public static void main(String[] arguments) {
    Map<String, Supplier<Object>> steps = all();
    if (arguments.length > 1) {
      steps.keySet().retainAll(Arrays.asList(arguments));
    }
    run(steps, WARM_UP);
    run(steps, Integer.parseInt(arguments[0]));
  }

  private static void run(Map<String, Supplier<Object>> steps, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (Supplier<Object> step : steps.values()) {
        sink = step.get();
      }
    }
  }
}
