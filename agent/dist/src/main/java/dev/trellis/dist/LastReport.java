package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import java.nio.file.Path;

/**
 * The JVM's last step: a thread of Trellis's own writes the report, and the one that ends the
 * program waits for it.
 */
final class LastReport extends Thread implements Runnable {

  /**
   * The program's end is not held up for longer than this, whatever the disk does. Milliseconds.
   */
  private static final long LONGEST = 10_000;

  private final Runnable work;
  private final Path path;
  private final AgentLog log;
  private final long longestMillis;
  private boolean started;

  /**
   * A last step.
   *
   * @param work writes the report
   * @param path of the report, for a warning
   */
  LastReport(Runnable work, Path path, AgentLog log) {
    this(work, path, log, LONGEST);
  }

  LastReport(Runnable work, Path path, AgentLog log, long longestMillis) {
    super(null, null, "trellis-last-report", 0, false);
    this.work = work;
    this.path = path;
    this.log = log;
    this.longestMillis = longestMillis;
    setDaemon(true);
  }

  /**
   * The JVM calls this as its step on its own thread, which starts this one, which calls it again.
   */
  @Override
  public void run() {
    if (Thread.currentThread() == this) {
      work.run();
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
    long end = System.nanoTime() + longestMillis * 1_000_000;
    for (long left = longestMillis; isAlive() && left > 0; ) {
      try {
        join(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = (end - System.nanoTime()) / 1_000_000;
    }
    if (isAlive()) {
      log.warn(
          "the last report is not written after "
              + longestMillis
              + " ms, so the program ends without it: "
              + path
              + " is as it was before");
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
