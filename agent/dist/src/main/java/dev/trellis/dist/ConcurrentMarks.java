package dev.trellis.dist;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that G1 has marked the heap concurrently. A cycle has two pauses, and the first clears
 * the references to what was found dead; it may be the only one, so after each it is looked anew
 * what is left.
 */
final class ConcurrentMarks {

  private static final String PAUSES = "sun.gc.collector.2.invocations";
  private static final String INTERNAL = "sun.management";

  private final GarbageCollectorMXBean young;
  private final @Nullable GarbageCollectorMXBean bean;
  private final @Nullable Counter counter;
  private long pauses;

  private ConcurrentMarks(
      GarbageCollectorMXBean young,
      @Nullable GarbageCollectorMXBean bean,
      @Nullable Counter counter) {
    this.young = young;
    this.bean = bean;
    this.counter = counter;
  }

  /**
   * What notices them.
   *
   * @param young the bean of young collections
   * @param bean the bean of the cycles' pauses; null before release 20
   * @param instrumentation opens the JVM's counters
   */
  static ConcurrentMarks of(
      GarbageCollectorMXBean young,
      @Nullable GarbageCollectorMXBean bean,
      Instrumentation instrumentation) {
    ConcurrentMarks marks =
        new ConcurrentMarks(young, bean, bean == null ? Counter.open(instrumentation) : null);
    boolean unused = marks.look();
    return marks;
  }

  /** Whether there was a pause since the last look. */
  boolean look() {
    long now = bean != null ? bean.getCollectionCount() : counter != null ? counter.value() : 0;
    boolean more = now != pauses;
    pauses = now;
    return more;
  }

  /** How many cycles there were, by their pauses. */
  long cycles() {
    return (pauses + 1) / 2;
  }

  /** The last young collection; null if there was none. */
  @Nullable GcInfo lastYoung() {
    return young.getLastGcInfo();
  }

  /** One of the JVM's performance counters. */
  private static final class Counter {
    private final Object counter;
    private final Method value;

    private Counter(Object counter, Method value) {
      this.counter = counter;
      this.value = value;
    }

    /** Null where the JVM keeps none ({@code -XX:-UsePerfData}) or does not hand them out. */
    static @Nullable Counter open(Instrumentation instrumentation) {
      try {
        Module management = ManagementFactory.class.getModule();
        Set<Module> us = Set.of(ConcurrentMarks.class.getModule());
        instrumentation.redefineModule(
            management,
            Set.of(),
            Map.of(),
            Map.of(INTERNAL, us, INTERNAL + ".counter", us),
            Set.of(),
            Map.of());
        Method beans =
            Class.forName(INTERNAL + ".ManagementFactoryHelper")
                .getDeclaredMethod("getHotspotMemoryMBean");
        beans.setAccessible(true);
        Method counters =
            Class.forName(INTERNAL + ".HotspotMemoryMBean").getMethod("getInternalMemoryCounters");
        Class<?> type = Class.forName(INTERNAL + ".counter.Counter");
        Method name = type.getMethod("getName");
        Method value = type.getMethod("getValue");
        for (Object counter : (List<?>) counters.invoke(beans.invoke(null))) {
          if (PAUSES.equals(name.invoke(counter))) {
            return new Counter(counter, value);
          }
        }
      } catch (ReflectiveOperationException | RuntimeException | LinkageError notThere) {
        // Only full collections are noticed then.
      }
      return null;
    }

    long value() {
      try {
        return value.invoke(counter) instanceof Long pauses ? pauses : 0;
      } catch (ReflectiveOperationException gone) {
        return 0;
      }
    }
  }
}
