package dev.trellis.it.programs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Drives every place where a container makes nodes, by steps that have names, each for as many
 * rounds as asked for. As with {@link GrowthSteps}, a warm-up that is always the same comes first.
 */
public final class NodeSteps {

  /** What a JVM needs to run the steps: some choose a random level, or clear a reference. */
  public static final List<String> FLAGS = List.of("--add-opens=java.base/java.lang=ALL-UNNAMED");

  private static final int WARM_UP = 20;

  /** Keeps results reachable. */
  static volatile Object sink;

  private NodeSteps() {}

  /** Every step by name, in the order in which they run. */
  public static Map<String, Callable<Object>> all() {
    Map<String, Callable<Object>> steps = new LinkedHashMap<>();
    HashNodeSteps.addTo(steps);
    TreeBinSteps.addTo(steps);
    LinkedNodeSteps.addTo(steps);
    TableNodeSteps.addTo(steps);
    ConcurrentMapNodeSteps.addTo(steps);
    SkipListSteps.addTo(steps);
    QueueNodeSteps.addTo(steps);
    BlockingNodeSteps.addTo(steps);
    ThreadLocalNodeSteps.addTo(steps);
    return steps;
  }

  /**
   * Runs the steps.
   *
   * @param arguments rounds, and then the names of steps; all of them if none is named
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Callable<Object>> steps = all();
    if (arguments.length > 1) {
      steps.keySet().retainAll(Arrays.asList(arguments));
    }
    run(steps, WARM_UP);
    run(steps, Integer.parseInt(arguments[0]));
  }

  private static void run(Map<String, Callable<Object>> steps, int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      for (Callable<Object> step : steps.values()) {
        sink = step.call();
      }
    }
  }
}
