package dev.trellis.dist;

import dev.trellis.cache.WovenCache;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.FilePattern;
import dev.trellis.options.Options;
import dev.trellis.output.AgentLog;
import dev.trellis.output.ReportFile;
import dev.trellis.output.ReportPath;
import dev.trellis.output.WriteResult;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import dev.trellis.report.ReportWriter;
import dev.trellis.report.Self;
import dev.trellis.report.Timeline;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.weaver.SiteStatus;
import dev.trellis.weaver.Weaver;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report: soon, so that it stands within a second; then at intervals; and a last time
 * when nothing of the program runs any more. All of it on threads of Trellis's own; {@link
 * Reporting} is the one that this runs on.
 */
final class Reporter implements Runnable {

  private static final double NOT_TIMED = -1;

  private static final long MILLI_NANOS = 1_000_000;

  /**
   * From the agent's start to the first report, if the interval is not shorter: so long a program
   * has the processors for its own start, and one that is over by then pays for one report alone.
   * Milliseconds.
   */
  private static final long FIRST_MILLIS = 300;

  /** Between two looks for the file that wants a report. Milliseconds. */
  static final long LOOK_INTERVAL = 1_000;

  /** Between two looks at what is due, where nothing is. Milliseconds. */
  private static final long LONGEST_PAUSE = 3_600_000;

  /** Made while there is room for it. */
  private static final WriteResult HEAP_IS_FULL = WriteResult.failed("the heap is full");

  private final AgentOptions options;
  private final Engine engine;
  private final @Nullable PolicyChain chain;
  private final Weaver weaver;
  private final Sites sites;
  private final Canary canary;
  private final boolean canaryAtStart;
  private final @Nullable LiveWatcher live;
  private final long startMillis;
  private final ReportFile file;
  private final Path path;
  private final long pid;
  private final AgentLog log;
  private final PolicyWarnings warnings;
  private final @Nullable Trigger trigger;
  private final TimelineRecorder timeline;
  private final ReportNotes notes;
  private final Object turn = new Object();
  private @Nullable ReportBuilder builder;
  private @Nullable WovenCache cache;
  private double eventNanos = NOT_TIMED;
  private long reports;
  private boolean over;

  /** Whether what this thread grows is kept apart from the program's by now. */
  private boolean apart;

  /** Whether another report is due, if only the first. */
  private boolean moreAreDue = true;

  /** When it is, of {@link System#nanoTime}. */
  private long dueNanos;

  private WriteResult result = WriteResult.failed("no report is written yet");

  Reporter(
      AgentOptions options,
      Engine engine,
      @Nullable PolicyChain chain,
      Weaver weaver,
      Sites sites,
      Canary canary,
      boolean canaryAtStart,
      @Nullable LiveWatcher live,
      @Nullable PolicyWatchdog watchdog,
      AgentLog log,
      long startMillis,
      long startNanos) {
    // An initialiser that meets a full heap fails for good, and with it every report. These are all
    // that there are on the way to one, so they are run at once, before the program can fill it.
    Object[] unused = {
      Report.State.PARTIAL, CoveredSite.Status.WOVEN, SiteStatus.WOVEN, Timeline.NONE
    };
    this.options = options;
    this.engine = engine;
    this.chain = chain;
    this.weaver = weaver;
    this.sites = sites;
    this.canary = canary;
    this.canaryAtStart = canaryAtStart;
    this.live = live;
    this.notes = new ReportNotes(engine, chain, live, watchdog);
    this.startMillis = startMillis;
    this.timeline = new TimelineRecorder(startNanos);
    this.pid = JvmFacts.pid();
    this.path = ReportPath.of(options.get(Options.REPORT), pid, startMillis);
    this.file = new ReportFile(path, pid, log);
    this.log = log;
    this.warnings = new PolicyWarnings(chain, log);
    FilePattern dumpOn = options.find(Options.DUMP_ON);
    this.trigger =
        dumpOn == null ? null : new Trigger(ReportPath.of(dumpOn, pid, startMillis), log);
    long interval = options.get(Options.REPORT_INTERVAL).toMillis();
    long first = interval > 0 ? Math.min(interval, FIRST_MILLIS) : FIRST_MILLIS;
    this.dueNanos = startNanos + first * MILLI_NANOS;
  }

  Path path() {
    return path;
  }

  /**
   * Writes a report now. When the last one is written there is nothing to add.
   *
   * @return how that went, or how the last one did
   */
  WriteResult dump() {
    synchronized (turn) {
      if (!over) {
        write(Report.State.PARTIAL, null);
      }
      return result;
    }
  }

  /**
   * The same at a denial, which the report and those after it name.
   *
   * @param denial what the error will say
   */
  void dump(String denial) {
    synchronized (turn) {
      if (!over) {
        notes.denied("onDenial=dump wrote a report at " + now() + ": " + denial);
        write(Report.State.PARTIAL, null);
      }
    }
  }

  /**
   * Writes the last report of a run that a denial ends, on a thread of its own, and waits for it as
   * the end of a program does. Once.
   *
   * @param denial what the error would have said
   */
  void end(String denial) {
    String words = "onDenial=exit ended the JVM at " + now() + ": " + denial;
    lastStep(words).run();
  }

  private static String now() {
    return JvmFacts.utc(System.currentTimeMillis());
  }

  @Override
  public void run() {
    synchronized (turn) {
      while (!over) {
        long pause = LOOK_INTERVAL;
        try {
          pause = work();
        } catch (Throwable e) { // there may be room by then, and the reports have to go on
          if (leftMillis() <= 0) {
            notes.missed(1, HEAP_IS_FULL.reason());
          }
        }
        pause(pause);
      }
    }
  }

  /** Does what is due; gives the milliseconds until something will be, 1 or more. */
  private long work() {
    if (!apart) {
      engine.disregardCurrentThread();
      apart = true;
    }
    long left = leftMillis();
    if (left <= 0) {
      long interval = options.get(Options.REPORT_INTERVAL).toMillis();
      moreAreDue = interval > 0;
      dueNanos += interval * MILLI_NANOS;
      write(Report.State.PARTIAL, null);
      left = leftMillis();
    } else if (reports + notes.missed() == 0) {
      return left; // whatever else is due needs classes, too
    }
    return Math.max(1, Math.min(left, Math.min(sample(), look())));
  }

  /** Milliseconds until a report is due; 0 or less if one is. */
  private long leftMillis() {
    return moreAreDue
        ? (dueNanos - System.nanoTime() + MILLI_NANOS - 1) / MILLI_NANOS
        : LONGEST_PAUSE;
  }

  /** Adds to the timeline if it is time to; gives the milliseconds until it will be, 1 or more. */
  private long sample() {
    if (options.get(Options.POLICY).isSystem()) {
      return LONGEST_PAUSE;
    }
    if (timeline.leftMillis() <= 0) {
      timeline.add(engine.sums(), liveBytes());
    }
    return Math.max(1, timeline.leftMillis());
  }

  /** Writes a report if a file wants it; gives the milliseconds until the next look for one. */
  private long look() {
    if (trigger == null) {
      return LONGEST_PAUSE;
    }
    if (trigger.isSet()) {
      write(Report.State.PARTIAL, null);
      if (result.isWritten()) {
        trigger.done();
      }
    }
    return LOOK_INTERVAL;
  }

  @SuppressWarnings("WaitNotInLoop") // it is: the caller's
  private void pause(long millis) {
    try {
      turn.wait(millis);
    } catch (InterruptedException | OutOfMemoryError noRoomForTheFormer) {
      // Nobody may end the reports but the end of the program.
    }
  }

  /** What is live now, in bytes, or {@link TimelineRecorder#UNKNOWN}. */
  private long liveBytes() {
    Long bytes = live == null ? null : live.liveBytes();
    return bytes == null ? TimelineRecorder.UNKNOWN : bytes;
  }

  /**
   * What the JVM does last. It runs on the thread that ends the program, so all it does is to let
   * another one work, and wait.
   */
  Runnable lastStep() {
    return lastStep(null);
  }

  private Runnable lastStep(@Nullable String why) {
    return new LastReport(new Last(why), new Aside(), path, log);
  }

  private void last(@Nullable String why) {
    engine.disregardCurrentThread();
    synchronized (turn) {
      over = true;
      if (why != null) {
        notes.denied(why);
      }
      turn.notifyAll();
      write(Report.State.COMPLETE, canary.sings());
    }
  }

  /**
   * Counts reports that could not be begun before this was made; before the first.
   *
   * @param count how many
   */
  void missed(int count) {
    notes.missed(count, HEAP_IS_FULL.reason());
  }

  /** Has what is woven written beside the reports, too; before the first. */
  void keepWoven(WovenCache where) {
    cache = where;
  }

  /** Where it fails, the report before stays, and the next one is tried in its turn. */
  private void write(Report.State state, @Nullable Boolean canaryAtEnd) {
    try {
      if (eventNanos == NOT_TIMED) {
        eventNanos = EventTimer.eventNanos(engine);
      }
      warnings.check();
      result = file.write(new Body(state, canaryAtEnd));
    } catch (OutOfMemoryError heapIsFull) {
      result = HEAP_IS_FULL;
    } catch (Throwable e) { // such as a class that could not be loaded when the heap was full
      result = failed(e);
    }
    if (cache != null) {
      cache.save(weaver);
    }
    if (result.isWritten()) {
      reports++;
    } else {
      notes.missed(1, result.reason());
    }
  }

  private WriteResult failed(Throwable e) {
    try {
      WriteResult why = WriteResult.failed("report " + path + " cannot be written: " + e);
      log.warn(why.reason());
      return why;
    } catch (OutOfMemoryError noRoomForWords) {
      return HEAP_IS_FULL;
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
        reports + 1, // with the one that this is for
        canaryAtStart,
        canaryAtEnd,
        notes.all());
  }

  /**
   * Has every report say something; before the first.
   *
   * @param sentence what is to be known
   */
  void note(String sentence) {
    notes.add(sentence);
  }

  private ReportBuilder builder() {
    ReportBuilder ready = builder;
    if (ready == null) {
      ready =
          new ReportBuilder(
              options, engine, chain, weaver, timeline, live, sites.references(), pid, startMillis);
      builder = ready;
    }
    return ready;
  }

  /** A class, for a lambda would link when the program ends. */
  private final class Last implements Runnable {
    private final @Nullable String why;

    Last(@Nullable String why) {
      this.why = why;
    }

    @Override
    public void run() {
      last(why);
    }
  }

  private final class Aside implements Runnable {
    @Override
    public void run() {
      engine.disregardCurrentThread();
    }
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
      ReportWriter.write(builder().build(state, self(canaryAtEnd), liveBytes()), out);
    }
  }
}
