package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.Options;
import dev.trellis.output.AgentLog;
import dev.trellis.output.ReportFile;
import dev.trellis.output.ReportPath;
import dev.trellis.report.Report;
import dev.trellis.report.ReportWriter;
import dev.trellis.report.Self;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.weaver.Weaver;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report: at once, so that it stands within a second; then at intervals; and a last time
 * when nothing of the program runs any more. All of it on threads of Trellis's own.
 */
final class Reporter extends Thread {

  /**
   * Enough that the clock's grain does not show, few enough to take well under a millisecond once
   * compiled.
   */
  private static final int TIMED_EVENTS = 10_000;

  /**
   * The program's end is not held up for longer than this, whatever the disk does. Milliseconds.
   */
  private static final long LONGEST_LAST_REPORT = 10_000;

  private final AgentOptions options;
  private final Engine engine;
  private final @Nullable PolicyChain chain;
  private final Weaver weaver;
  private final Sites sites;
  private final Canary canary;
  private final boolean canaryAtStart;
  private final @Nullable LiveWatcher live;
  private final long startMillis = System.currentTimeMillis();
  private final ReportFile file;
  private final Path path;
  private final long pid;
  private final PolicyWarnings warnings;
  private final Object turn = new Object();
  private @Nullable ReportBuilder builder;
  private double eventNanos;
  private long reports;
  private long missedReports;
  private boolean over;

  Reporter(
      AgentOptions options,
      Engine engine,
      @Nullable PolicyChain chain,
      Weaver weaver,
      Sites sites,
      Canary canary,
      boolean canaryAtStart,
      @Nullable LiveWatcher live,
      AgentLog log) {
    super(null, null, "trellis-reporter", 0, false);
    this.options = options;
    this.engine = engine;
    this.chain = chain;
    this.weaver = weaver;
    this.sites = sites;
    this.canary = canary;
    this.canaryAtStart = canaryAtStart;
    this.live = live;
    this.pid = JvmFacts.pid();
    this.path = ReportPath.of(options.get(Options.REPORT), pid, startMillis);
    this.file = new ReportFile(path, pid, log);
    this.warnings = new PolicyWarnings(chain, log);
    setDaemon(true);
  }

  Path path() {
    return path;
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    long interval = options.get(Options.REPORT_INTERVAL).toMillis();
    synchronized (turn) {
      if (!over) {
        eventNanos = engine.timeEvent(TIMED_EVENTS);
        write(Report.State.PARTIAL, null);
      }
      long due = System.nanoTime() + interval * 1_000_000;
      while (!over && interval > 0) {
        try {
          long left = (due - System.nanoTime()) / 1_000_000;
          if (left > 0) {
            turn.wait(left);
            continue;
          }
        } catch (InterruptedException e) {
          continue; // nobody may end the reports but the end of the program
        }
        write(Report.State.PARTIAL, null);
        due += interval * 1_000_000;
      }
    }
  }

  /**
   * What the JVM does last. It runs on the thread that ends the program, so all it does is to let
   * another one work, and wait.
   */
  Runnable lastStep() {
    return new LastStep();
  }

  private void last() {
    engine.disregardCurrentThread();
    synchronized (turn) {
      over = true;
      turn.notifyAll();
      write(Report.State.COMPLETE, canary.sings());
    }
  }

  /** Where the heap is full, the report before stays, and the next one is tried in its turn. */
  private void write(Report.State state, @Nullable Boolean canaryAtEnd) {
    try {
      warnings.check();
      var unused = file.write(new Body(state, canaryAtEnd));
    } catch (OutOfMemoryError heapIsFull) {
      missedReports++;
    }
  }

  private Self self(@Nullable Boolean canaryAtEnd) {
    return new Self(
        eventNanos,
        engine.stacksTaken(),
        engine.stacksDropped(),
        engine.heldBytes(),
        engine.dropped(),
        ReportBuilder.events(engine.snapshotOfTrellis()),
        reports,
        canaryAtStart,
        canaryAtEnd,
        notes());
  }

  private List<String> notes() {
    List<String> notes = live == null ? new ArrayList<>() : live.notes();
    if (missedReports > 0) {
      notes.add(0, missedReports + " reports were not written: the heap was full");
    }
    return notes;
  }

  private ReportBuilder builder() {
    ReportBuilder ready = builder;
    if (ready == null) {
      ready =
          new ReportBuilder(
              options, engine, chain, weaver, live, sites.references(), pid, startMillis);
      builder = ready;
    }
    return ready;
  }

  private final class Body implements ReportFile.Body {
    private final Report.State state;
    private final @Nullable Boolean canaryAtEnd;

    Body(Report.State state, @Nullable Boolean canaryAtEnd) {
      this.state = state;
      this.canaryAtEnd = canaryAtEnd;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      reports++;
      ReportWriter.write(builder().build(state, self(canaryAtEnd)), out);
    }
  }

  private final class LastStep extends Thread implements Runnable {
    private boolean started;

    LastStep() {
      super(null, null, "trellis-last-report", 0, false);
      setDaemon(true);
    }

    /**
     * The JVM calls this as its step on its own thread, which starts this one, which calls it
     * again.
     */
    @Override
    public void run() {
      if (Thread.currentThread() == this) {
        last();
      } else if (!started) {
        started = true;
        start();
        await();
      }
    }

    /**
     * A program that ends itself because it was interrupted has its flag set, and waits all the
     * same.
     */
    private void await() {
      boolean interrupted = Thread.interrupted();
      long end = System.nanoTime() + LONGEST_LAST_REPORT * 1_000_000;
      for (long left = LONGEST_LAST_REPORT; isAlive() && left > 0; ) {
        try {
          join(left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
        left = (end - System.nanoTime()) / 1_000_000;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
