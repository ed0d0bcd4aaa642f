package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import java.nio.file.Path;

/**
 * The JVM's last step: a thread of Trellis's own writes the report, and the one that ends the
 * program waits for it.
 */
final class LastReport extends Thread implements Runnable {

  /** Between two looks whether it goes on. Milliseconds. */
  private static final long STEP_MILLIS = 1_000;

  /**
   * The program's end is not held up by a disk, or by a lock, that does not come back for so many
   * looks.
   */
  private static final int MOST_IDLE_STEPS = 10;

  /** The same, if a look comes when it should. Milliseconds. */
  static final long MOST_IDLE_MILLIS = MOST_IDLE_STEPS * STEP_MILLIS;

  /** Nor by anything else for so many: on a machine with a hundred threads it may take its time. */
  private static final int MOST_STEPS = 120;

  private final Runnable work;
  private final Runnable aside;
  private final Path path;
  private final AgentLog log;
  private final long stepMillis;
  private boolean started;

  /**
   * A last step.
   *
   * @param work writes the report
   * @param aside has what the current thread grows from now on not counted as the program's
   * @param path of the report, for a warning
   */
  LastReport(Runnable work, Runnable aside, Path path, AgentLog log) {
    this(work, aside, path, log, STEP_MILLIS);
  }

  LastReport(Runnable work, Runnable aside, Path path, AgentLog log, long stepMillis) {
    super(null, null, "trellis-last-report", 0, false);
    this.work = work;
    this.aside = aside;
    this.path = path;
    this.log = log;
    this.stepMillis = stepMillis;
    setDaemon(true);
  }

  /**
   * The JVM calls this as its step on its own thread, which starts this one, which calls it again.
   */
  @Override
  public void run() {
    if (Thread.currentThread() == this) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        log.warn("the last report cannot be written"); // no more words: the heap may be full
      }
    } else if (!started) {
      started = true;
      start();
      await();
    }
  }

  /**
   * A program that ends itself because it was interrupted has its flag set, and waits all the same.
   */
  private void await() {
    boolean interrupted = Thread.interrupted();
    int steps = 0;
    for (int idle = 0; isAlive() && idle < MOST_IDLE_STEPS && steps < MOST_STEPS; steps++) {
      try {
        join(stepMillis);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (isAlive()) {
        aside.run();
        idle = isComputing() ? 0 : idle + 1;
      }
    }
    if (isAlive()) {
      log.warn(
          "the last report is not written after "
              + steps * stepMillis
              + " ms, so the program ends without it: "
              + path
              + " is as it was before");
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether it is neither in the kernel, where disks are, nor waits for anybody. It has no frames
   * where it waits for its first turn on a busy machine.
   */
  private boolean isComputing() {
    StackTraceElement[] stack = getStackTrace();
    return getState() == State.RUNNABLE && (stack.length == 0 || !stack[0].isNativeMethod());
  }
}
