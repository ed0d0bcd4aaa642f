package dev.trellis.it.programs;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Grows containers of every type by steps that have names, each for as many rounds as asked for.
 * Rounds come after a warm-up that is always the same, so that two runs differ by the rounds alone:
 * all that the JDK sets up at first use (reflection of serialisation, its caches) is in both.
 */
public final class GrowthSteps {

  /** More than the calls after which release 17 compiles reflective access. */
  private static final int WARM_UP = 20;

  /** Keeps results reachable, so that no growth is optimised away unasked. */
  static volatile Object sink;

  private static final List<Class<?>> KINDS =
      List.of(
          boolean.class,
          byte.class,
          char.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class,
          Object.class,
          String.class,
          Integer.class,
          Long.class);

  /**
   * More method types than the steps make: the JDK keeps them weakly in one table, which would grow
   * sooner or later, as the garbage collector has it.
   */
  private static final List<MethodType> TYPES = new ArrayList<>();

  private GrowthSteps() {}

  /** Every step by name, in the order in which they run. */
  public static Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> steps = new LinkedHashMap<>();
    ListSteps.addTo(steps);
    MapSteps.addTo(steps);
    DequeSteps.addTo(steps);
    VectorSteps.addTo(steps);
    PriorityQueueSteps.addTo(steps);
    HashtableSteps.addTo(steps);
    IdentityMapSteps.addTo(steps);
    WeakMapSteps.addTo(steps);
    EnumMapSteps.addTo(steps);
    BitSetSteps.addTo(steps);
    ThreadLocalSteps.addTo(steps);
    JoinerSteps.addTo(steps);
    ConcurrentMapSteps.addTo(steps);
    CopyOnWriteSteps.addTo(steps);
    CopyOnWriteChangeSteps.addTo(steps);
    BlockingQueueSteps.addTo(steps);
    SchedulerSteps.addTo(steps);
    ForkJoinSteps.addTo(steps);
    BuilderSteps.addTo(steps);
    WideBuilderSteps.addTo(steps);
    BufferSteps.addTo(steps);
    ObjectStreamSteps.addTo(steps);
    StreamSteps.addTo(steps);
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
    for (Class<?> first : KINDS) {
      for (Class<?> second : KINDS) {
        for (Class<?> third : KINDS) {
          TYPES.add(MethodType.methodType(first, second, third));
        }
      }
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
