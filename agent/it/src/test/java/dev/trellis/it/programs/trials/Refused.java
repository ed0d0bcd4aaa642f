package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.GrowthSteps;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Refuses every request that is never denied, on all threads, while containers of every type grow:
 * nobody must notice. It is the handler of uncaught exceptions of all who have none.
 */
final class Refused implements Thread.UncaughtExceptionHandler, ToIntBiFunction<String, Boolean> {

  private static final int ROUNDS = 3;

  /** Keeps results reachable. */
  static volatile Object sink;

  private Refused() {}

  static void run() {
    Map<String, Supplier<Object>> steps = GrowthSteps.all();
    RareSteps.addTo(steps);
    Thread.setDefaultUncaughtExceptionHandler(new Refused());
    for (int round = 0; round < ROUNDS; round++) {
      steps.forEach(Refused::run);
    }
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  private static void run(String name, Supplier<Object> step) {
    try {
      sink = step.get();
    } catch (RuntimeException | Error wrong) {
      System.out.println(name + ", never to be denied, broke: " + wrong);
    }
  }

  @Override
  public int applyAsInt(String type, Boolean deniable) {
    return deniable ? 0 : 1;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    System.out.println(thread.getName() + ", never to be denied, broke: " + error);
  }
}
