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
 */
final class WholeHeap {

  private static final List<String> WHOLE =
      List.of(
          "G1 Old Generation",
          "PS MarkSweep",
          "MarkSweepCompact",
          "ZGC",
          "ZGC Cycles",
          "ZGC Major Cycles",
          "Shenandoah Cycles");

  private static final String G1_YOUNG = "G1 Young Generation";
  private static final String G1_CONCURRENT = "G1 Concurrent GC";

  /** The beans' clock ticks in milliseconds, and so does the one that it is compared with. */
  private static final long GRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

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
    zeroNanos =
        System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - zeroMillis);
    GarbageCollectorMXBean young = null;
    GarbageCollectorMXBean concurrent = null;
    for (java.lang.management.GarbageCollectorMXBean any :
        ManagementFactory.getGarbageCollectorMXBeans()) {
      if (any instanceof GarbageCollectorMXBean bean) {
        all.add(bean);
        String name = bean.getName();
        if (WHOLE.contains(name)) {
          whole.add(new Source(bean));
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

  /**
   * A collection that has ended.
   *
   * @param startNanos no later than its start, as {@code System.nanoTime} has it
   * @param endMillis its end, as {@code System.currentTimeMillis} has it
   */
  record Completed(long startNanos, long endMillis) {}

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
        last = later(last, new Completed(start(info), zeroMillis + info.getEndTime()));
      }
    }
    long cyclesBefore = marks == null ? 0 : marks.cycles();
    if (marks != null && marks.look()) {
      collections += marks.cycles() - cyclesBefore;
      GcInfo young = marks.lastYoung();
      if (young != null) {
        last = later(last, new Completed(start(young), System.currentTimeMillis()));
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

  private long start(GcInfo info) {
    return zeroNanos + TimeUnit.MILLISECONDS.toNanos(info.getStartTime()) - GRAIN_NANOS;
  }

  private static Completed later(@Nullable Completed one, Completed other) {
    return one != null && one.endMillis() > other.endMillis() ? one : other;
  }

  /** A bean that counts collections of the whole heap. */
  private static final class Source {
    private final GarbageCollectorMXBean bean;
    private long seen;

    /** How many came between the last two looks. */
    private long since;

    Source(GarbageCollectorMXBean bean) {
      this.bean = bean;
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
