package dev.trellis.dist;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notices completed collections of the whole heap, and tells them from young ones. Confined to who
 * holds the watcher's monitor; made before {@code main}, so that nothing of the management beans is
 * initialised later.
 *
 * <p>A concurrent cycle of G1 is no collection to any bean before 20; there the JVM's own counter
 * of its pauses is read. What it has marked was there when the young collection began that started
 * it, and what came later was left by the last young one.
 *
 * <p>The beans tell times in whole milliseconds, cut off. Nothing is born in a pause; so where the
 * whole collection is one, what was born before its end was there before its start, and the end
 * that is told is never too late.
 */
final class WholeHeap {

  private static final List<String> PAUSES =
      List.of("G1 Old Generation", "PS MarkSweep", "MarkSweepCompact");

  private static final List<String> CYCLES =
      List.of("ZGC", "ZGC Cycles", "ZGC Major Cycles", "Shenandoah Cycles");

  private static final String G1_YOUNG = "G1 Young Generation";
  private static final String G1_CONCURRENT = "G1 Concurrent GC";

  private static final long MOST_NANOS_OF_A_TICK = 2_000_000;

  private final List<Source> whole = new ArrayList<>();
  private final List<GarbageCollectorMXBean> all = new ArrayList<>();
  private @Nullable ConcurrentMarks marks;

  /** The moment, as {@code System.nanoTime} has it, from which the beans count. */
  private final long zeroNanos;

  /** The same moment, as {@code System.currentTimeMillis} has it. */
  private final long zeroMillis;

  private long collections;
  private long seenOfAll;

  WholeHeap(Instrumentation instrumentation) {
    zeroMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
    zeroNanos = atTick() - TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - zeroMillis);
    GarbageCollectorMXBean young = null;
    GarbageCollectorMXBean concurrent = null;
    for (java.lang.management.GarbageCollectorMXBean any :
        ManagementFactory.getGarbageCollectorMXBeans()) {
      if (any instanceof GarbageCollectorMXBean bean) {
        all.add(bean);
        String name = bean.getName();
        if (PAUSES.contains(name) || CYCLES.contains(name)) {
          whole.add(new Source(bean, PAUSES.contains(name)));
        } else if (name.equals(G1_YOUNG)) {
          young = bean;
        } else if (name.equals(G1_CONCURRENT)) {
          concurrent = bean;
        }
        Object unused = bean.getLastGcInfo();
      }
    }
    if (young != null) {
      marks = ConcurrentMarks.of(young, concurrent, instrumentation);
    }
    Object unused = look();
    collections = 0;
  }

  /** A moment at which a millisecond of the other clock begins; waits for it, 2 ms at the most. */
  private static long atTick() {
    long before = System.currentTimeMillis();
    long begin = System.nanoTime();
    long now = begin;
    while (System.currentTimeMillis() == before && now - begin < MOST_NANOS_OF_A_TICK) {
      Thread.onSpinWait();
      now = System.nanoTime();
    }
    return now;
  }

  /**
   * A collection that has ended.
   *
   * @param bornByNanos what was born before, as {@code System.nanoTime} has it, was there when it
   *     began
   * @param endMillis its end, as {@code System.currentTimeMillis} has it
   */
  record Completed(long bornByNanos, long endMillis) {}

  /** How many collections of the whole heap have been noticed. */
  long collections() {
    return collections;
  }

  /** The last collection of the whole heap, if there was one since the last look. */
  @Nullable Completed look() {
    Completed last = null;
    for (Source source : whole) {
      GcInfo info = source.look();
      if (info != null) {
        collections += source.since;
        long bornBy = source.isPause ? info.getEndTime() : info.getStartTime();
        last = later(last, new Completed(nanos(bornBy), zeroMillis + info.getEndTime()));
      }
    }
    long cyclesBefore = marks == null ? 0 : marks.cycles();
    if (marks != null && marks.look()) {
      collections += marks.cycles() - cyclesBefore;
      GcInfo young = marks.lastYoung();
      if (young != null) {
        last = later(last, new Completed(nanos(young.getEndTime()), System.currentTimeMillis()));
      }
    }
    return last;
  }

  /** Whether there was any collection, a young one included, since this was last asked. */
  boolean hasCollected() {
    long count = 0;
    for (GarbageCollectorMXBean bean : all) {
      count += bean.getCollectionCount();
    }
    boolean more = count != seenOfAll;
    seenOfAll = count;
    return more;
  }

  private long nanos(long millis) {
    return zeroNanos + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static Completed later(@Nullable Completed one, Completed other) {
    return one != null && one.endMillis() > other.endMillis() ? one : other;
  }

  /** A bean that counts collections of the whole heap. */
  private static final class Source {
    private final GarbageCollectorMXBean bean;

    /** Whether each of them is one pause. */
    private final boolean isPause;

    private long seen;

    /** How many came between the last two looks. */
    private long since;

    Source(GarbageCollectorMXBean bean, boolean isPause) {
      this.bean = bean;
      this.isPause = isPause;
    }

    /** Null if there was none; its count moves a moment before what it tells of the last one. */
    @Nullable GcInfo look() {
      if (bean.getCollectionCount() == seen) {
        return null;
      }
      GcInfo info = bean.getLastGcInfo();
      if (info == null || info.getId() <= seen) {
        return null;
      }
      since = info.getId() - seen;
      seen = info.getId();
      return info;
    }
  }
}
