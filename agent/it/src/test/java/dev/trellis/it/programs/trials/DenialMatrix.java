package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.trials.Kinds.Kind;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs random sequences of operations on each container under each plan of denials, beside a model,
 * and then what is never denied. The policy must be one that denies by plan.
 */
public final class DenialMatrix {

  private static final int FEWEST_STEPS = 10;
  private static final int MOST_STEPS = 60;

  /**
   * Sequences without denials, so that what is linked at its first use is no event under a plan.
   */
  private static final int WARM_UP = 30;

  private DenialMatrix() {}

  /**
   * Prints {@code KIND denied n} for each kind of container, and a line with plan and seed for each
   * sequence that went wrong.
   *
   * @param arguments first seed, number of sequences for each kind and plan, and kinds; all if none
   *     is named
   */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int sequences = Integer.parseInt(arguments[1]);
    Map<String, Kind> kinds = Kinds.all();
    if (arguments.length > 2) {
      kinds.keySet().retainAll(List.of(arguments).subList(2, arguments.length));
    }
    kinds.forEach(
        (name, kind) -> {
          for (int i = 0; i < WARM_UP; i++) {
            tried(name, kind, Plan.Kind.FIRST, i, false);
          }
          int before = Trial.denials();
          for (Plan.Kind plan : Plan.Kind.values()) {
            for (int i = 0; i < sequences; i++) {
              tried(name, kind, plan, seed + i, true);
            }
          }
          System.out.println(name + " denied " + (Trial.denials() - before));
        });
    Refused.run();
  }

  private static void tried(String name, Kind kind, Plan.Kind planned, long seed, boolean denies) {
    SplittableRandom random = new SplittableRandom(seed);
    Plan plan = new Plan(planned, kind.type(), random);
    Thread.currentThread().setUncaughtExceptionHandler(plan);
    try {
      sequence(kind.maker().of(random, plan), plan, random, denies);
    } catch (RuntimeException | Error wrong) {
      plan.end();
      String what = wrong.toString().replace('\0', ' ');
      System.out.println(name + " under " + planned + " with seed " + seed + " broke: " + what);
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(null);
    }
  }

  private static void sequence(Trial trial, Plan plan, SplittableRandom random, boolean denies) {
    int steps = random.nextInt(FEWEST_STEPS, MOST_STEPS + 1);
    int from = denies ? random.nextInt(steps / 2) : steps;
    for (int step = 0; step < steps; step++) {
      if (step == from) {
        plan.begin();
      }
      trial.stepAndCheck();
    }
    plan.end();
    trial.check();
    trial.growsOn();
    trial.check();
    trial.checkEquality();
  }
}
