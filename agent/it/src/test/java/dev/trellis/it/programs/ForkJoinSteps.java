package dev.trellis.it.programs;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * The steps of the queues of fork-join pools, as far as one thread drives them: the pools get no
 * workers, so what they are given stays where it is.
 */
final class ForkJoinSteps {

  private ForkJoinSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("fork-join pool, 1 task", () -> pool(1));
    steps.put("fork-join pool, 600 tasks", () -> pool(600));
  }

  private static Object pool(int tasks) {
    ForkJoinPool pool = new ForkJoinPool(1, p -> null, null, true);
    for (int i = 0; i < tasks; i++) {
      pool.execute(ForkJoinSteps::nothing);
    }
    pool.shutdownNow();
    return pool;
  }

  private static void nothing() {}
}
