package dev.trellis.dist;

import dev.trellis.report.Fill;
import dev.trellis.report.Live;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.live.Filled;
import dev.trellis.runtime.live.Held;
import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.record.Unwatched;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks, on a thread of its own, what each collection of the whole heap has left of the watched
 * storages, and keeps the last result and the largest. A report looks once more itself.
 */
final class LiveWatcher extends Thread implements IntFunction<String> {

  /** Milliseconds between two looks; what is born between two of them is told apart by its time. */
  private static final long PERIOD = 100;

  /** Arrays that are looked into for one report. */
  private static final int MOST_FILLED = 1_000;

  private final Engine engine;
  private final Watches watches;
  private final @Nullable WholeHeap heap;
  private LiveRows.@Nullable Moment latest;
  private LiveRows.@Nullable Moment peak;

  private LiveWatcher(Engine engine, Watches watches, @Nullable WholeHeap heap) {
    super(null, null, "trellis-live", 0, false);
    this.engine = engine;
    this.watches = watches;
    this.heap = heap;
    setDaemon(true);
  }

  /** A watcher, not yet started; null if the engine watches nothing. Before weaving. */
  static @Nullable LiveWatcher of(Engine engine, Instrumentation instrumentation) {
    Watches watches = engine.watches();
    if (watches == null) {
      return null;
    }
    WholeHeap heap = null;
    try {
      heap = new WholeHeap(instrumentation);
    } catch (LinkageError imageWithoutManagement) {
      // The report says so.
    }
    LiveWatcher watcher = new LiveWatcher(engine, watches, heap);
    Object unused = watcher.report(System.currentTimeMillis());
    return watcher;
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    while (true) {
      try {
        synchronized (this) {
          wait(PERIOD);
        }
      } catch (InterruptedException e) {
        continue; // nobody may end it but the end of the program
      }
      synchronized (this) {
        look();
      }
    }
  }

  /**
   * Fails where the heap is full, and for good where a class of the JDK's management met that in
   * its initialiser. The next look may find room; an uncaught failure would end the reports.
   */
  @SuppressWarnings("EmptyCatch")
  private void look() {
    try {
      lookAtTheHeap();
    } catch (RuntimeException | OutOfMemoryError | LinkageError notNow) {
      // What was seen last stands, with its age.
    }
  }

  private void lookAtTheHeap() {
    if (heap == null) {
      return;
    }
    WholeHeap.Completed completed = heap.look();
    boolean collected = heap.hasCollected();
    if (completed != null) {
      List<Held> held = watches.held(completed.bornByNanos());
      latest = LiveRows.moment(completed.endMillis(), heap.collections(), held);
      if (peak == null || latest.bytes() > peak.bytes()) {
        peak = latest;
      }
    } else if (collected && watches.isHalfFull()) {
      watches.sweep();
    }
  }

  /**
   * What is live, as far as is known.
   *
   * @param nowMillis the end of the report, as {@code System.currentTimeMillis} has it
   */
  synchronized Live report(long nowMillis) {
    look();
    List<Fill> fill = new ArrayList<>();
    for (Filled of : watches.filled(MOST_FILLED, this)) {
      fill.add(new Fill(of.type(), of.storages(), of.slots(), of.occupiedSlots()));
    }
    Unwatched unwatched = engine.unwatched();
    return new Live(
        watches.options().fromBytes(),
        watches.count(),
        unwatched.count(),
        unwatched.bytes(),
        latest == null ? null : LiveRows.holdings(latest, nowMillis, this),
        peak == null ? null : LiveRows.holdings(peak, nowMillis, this),
        fill);
  }

  /** Bytes that were live after the last collection of the whole heap; null if there was none. */
  synchronized @Nullable Long liveBytes() {
    return latest == null ? null : latest.bytes();
  }

  /** What else is to be known of the figures, one sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Unwatched unwatched = engine.unwatched();
    if (heap == null) {
      notes.add("no collection can be noticed: this JVM has no module jdk.management");
    }
    if (unwatched.samples() > 0) {
      notes.add(
          unwatched.samples()
              + " sampled storages were not watched: what is estimated to be live is too low");
    }
    if (unwatched.unclaimed() > 0) {
      notes.add(
          unwatched.unclaimed() + " storages were to be watched and were not made or not at hand");
    }
    return notes;
  }

  @Override
  public String apply(int type) {
    return engine.nameOfType(type);
  }
}
