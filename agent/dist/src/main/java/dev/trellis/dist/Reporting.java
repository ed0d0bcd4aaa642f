package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread of the reporter, which it brings up when the program has begun: nothing of it is
 * needed before, and what needs it before {@link #reporter asks}. The JVM calls it, too, as its
 * last step.
 */
final class Reporting extends Thread {

  /** For which the program has the processors to itself. Milliseconds. */
  private static final long BEGIN_PAUSE = 200;

  /** Between two tries, where the heap is full. Milliseconds. */
  private static final long PAUSE = 1_000;

  /** The same, while the program waits: what else has room may just give it up. Milliseconds. */
  private static final long PAUSE_AT_END = 50;

  private static final int TRIES_AT_END = 10;

  /** That a program's end is held up for a reporter that does not come. */
  private static final long LONGEST_WAIT_NANOS = 10_000_000_000L;

  private final Engine engine;
  private final Supplier<Reporter> how;
  private final AgentLog log;
  private final Object turn = new Object();
  private @Nullable Reporter made;
  private @Nullable Runnable lastStep;

  /** How often it could not be made. */
  private int missed;

  /** Whether the program ends, and waits for the reporter. */
  private boolean wanted;

  private int triesAtEnd;

  private boolean gaveUp;

  /**
   * A thread that has not started.
   *
   * @param how makes the reporter, on a thread of Trellis's own
   * @param log gets a line if there is no report
   */
  Reporting(Engine engine, Supplier<Reporter> how, AgentLog log) {
    super(null, null, "trellis-reporter", 0, false);
    this.engine = engine;
    this.how = how;
    this.log = log;
    setDaemon(true);
  }

  /** The reporter's work; at the end, on another thread, what the JVM does last. */
  @Override
  public void run() {
    if (Thread.currentThread() != this) {
      atEnd();
      return;
    }
    pauseUnlessWanted(BEGIN_PAUSE);
    while (true) {
      try {
        engine.disregardCurrentThread();
        reporter().run();
        return;
      } catch (Throwable failure) { // most often the heap is full
        miss();
        if (isLastTry()) {
          giveUp(failure);
          return;
        }
        pauseUnlessWanted(PAUSE);
      }
    }
  }

  /** Once the program waits for it, it is tried a few times more. */
  private boolean isLastTry() {
    synchronized (turn) {
      if (wanted) {
        triesAtEnd++;
        await(PAUSE_AT_END);
      }
      return triesAtEnd > TRIES_AT_END;
    }
  }

  /** In words first: the program ends as soon as it knows. */
  private void giveUp(Throwable failure) {
    try {
      log.warn("there is no report: " + failure);
    } catch (OutOfMemoryError noRoomForWords) {
      // Then there are none.
    }
    synchronized (turn) {
      gaveUp = true;
      turn.notifyAll();
    }
  }

  /** The reporter, which is made by the first who asks; on a thread of Trellis's own. */
  Reporter reporter() {
    synchronized (turn) {
      Reporter ready = made;
      if (ready == null) {
        ready = how.get();
        ready.missed(missed);
        made = ready;
      }
      if (lastStep == null) {
        lastStep = ready.lastStep();
        turn.notifyAll();
      }
      return ready;
    }
  }

  /** The report that the reporter would have begun with. */
  private void miss() {
    synchronized (turn) {
      missed++;
    }
  }

  private void pauseUnlessWanted(long millis) {
    synchronized (turn) {
      if (!wanted) {
        await(millis);
      }
    }
  }

  @SuppressWarnings("WaitNotInLoop") // whoever waits looks again
  private void await(long millis) {
    try {
      turn.wait(millis);
    } catch (InterruptedException | OutOfMemoryError noRoomForTheFormer) {
      // Nobody may end this but the end of the program.
    }
  }

  /** On the thread that ends the program, which must load nothing. */
  private void atEnd() {
    Runnable step;
    synchronized (turn) {
      wanted = true;
      turn.notifyAll();
      if (lastStep == null) {
        engine.disregardCurrentThread();
      }
      long end = System.nanoTime() + LONGEST_WAIT_NANOS;
      while (lastStep == null && !gaveUp && System.nanoTime() - end < 0) {
        await(PAUSE);
      }
      step = lastStep;
    }
    if (step != null) {
      step.run();
    }
  }
}
