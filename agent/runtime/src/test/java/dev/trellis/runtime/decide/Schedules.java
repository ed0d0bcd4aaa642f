package dev.trellis.runtime.decide;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Has Lincheck make up scenarios of a few operations on some threads, the same ones in each run,
 * and look for a schedule whose answers no order of these operations gives under a sequential
 * specification. It throws an error that has the scenario, and what each thread did.
 */
final class Schedules {

  private static final int SCHEDULES = 1_000;

  private Schedules() {}

  /**
   * Schedules one after another, which switch threads where one touches what others may. Not while
   * a stack is walked, which reads nothing of an account's, nor while accounts are told: these two
   * would be most of the work.
   */
  static void checked(
      Class<?> operations, Class<?> specification, int threads, int eachDoes, int scenarios) {
    check(
        new ModelCheckingOptions()
            .addGuarantee(forClasses(Exemptions.class.getName()).allMethods().ignore())
            .addGuarantee(forClasses(LimitAccounts.class.getName()).methods("figures").ignore()),
        operations,
        specification,
        threads,
        eachDoes,
        scenarios);
  }

  /** Threads that run as they like, under the memory model of this JVM. */
  static void stressed(
      Class<?> operations, Class<?> specification, int threads, int eachDoes, int scenarios) {
    check(new StressOptions(), operations, specification, threads, eachDoes, scenarios);
  }

  private static void check(
      Options<?, ?> options,
      Class<?> operations,
      Class<?> specification,
      int threads,
      int eachDoes,
      int scenarios) {
    options.iterations(scenarios);
    options.invocationsPerIteration(SCHEDULES);
    options.threads(threads);
    options.actorsPerThread(eachDoes);
    options.actorsBefore(1);
    options.actorsAfter(1);
    options.sequentialSpecification(specification);
    options.check(operations);
  }
}
