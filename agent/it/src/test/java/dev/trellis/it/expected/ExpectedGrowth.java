package dev.trellis.it.expected;

import dev.trellis.it.programs.GrowthSteps;
import java.util.List;
import java.util.Map;

/**
 * What each step of {@link GrowthSteps} must be counted as, by the JDK's growth rules. A family of
 * containers has its steps in one class there and its expectations in one class here.
 */
public final class ExpectedGrowth {

  private ExpectedGrowth() {}

  /**
   * The lives of each step by its name.
   *
   * @param release feature release of the JDK that runs the steps
   */
  public static Map<String, List<Life>> byStep(int release) {
    return on(release).byStep();
  }

  /**
   * The lives of the containers alone that each step makes, without those of helpers such as the
   * reader of a serial form has.
   *
   * @param release feature release of the JDK that runs the steps
   */
  public static Map<String, List<Life>> ofContainers(int release) {
    return on(release).ofContainers();
  }

  private static Expectations on(int release) {
    Expectations expected = new Expectations(release);
    ListGrowth.addTo(expected);
    MapGrowth.addTo(expected);
    DequeGrowth.addTo(expected);
    VectorGrowth.addTo(expected);
    PriorityQueueGrowth.addTo(expected);
    HashtableGrowth.addTo(expected);
    IdentityMapGrowth.addTo(expected);
    WeakMapGrowth.addTo(expected);
    EnumMapGrowth.addTo(expected);
    BitSetGrowth.addTo(expected);
    ThreadLocalGrowth.addTo(expected);
    JoinerGrowth.addTo(expected);
    ConcurrentMapGrowth.addTo(expected);
    CopyOnWriteGrowth.addTo(expected);
    BlockingQueueGrowth.addTo(expected);
    SchedulerGrowth.addTo(expected);
    ForkJoinGrowth.addTo(expected);
    BuilderGrowth.addTo(expected);
    WideBuilderGrowth.addTo(expected);
    BufferGrowth.addTo(expected);
    ObjectStreamGrowth.addTo(expected);
    StreamGrowth.addTo(expected);
    return expected;
  }
}
