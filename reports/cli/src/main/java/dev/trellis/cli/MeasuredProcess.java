package dev.trellis.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that was run to its end, and what it took. One at a time: processor time is that of all
 * children that ended meanwhile.
 *
 * @param status its exit status
 * @param wallNanos nanoseconds on the clock, from before the start until after the end
 * @param cpuMillis user and system time of all its threads, and of its own children that it waited
 *     for, in hundredths of a second; null if not known
 * @param peakRssBytes the most memory that was resident, as last seen before the end; null if it
 *     never was
 */
record MeasuredProcess(
    int status, long wallNanos, @Nullable Long cpuMillis, @Nullable Long peakRssBytes) {

  /** Starts a process. */
  interface Start {
    Process start() throws IOException, InterruptedException;
  }

  /** What comes in the last so many milliseconds of a process may be missing in its peak RSS. */
  static final int LOOK_MILLIS = 10;

  /**
   * Runs a process.
   *
   * @param start starts it; its input is empty
   * @throws IOException if it cannot be started
   */
  static MeasuredProcess run(Start start, Proc proc) throws IOException, InterruptedException {
    Long cpuBefore = proc.endedChildrenMillis();
    long before = System.nanoTime();
    Process process = start.start();
    try {
      process.getOutputStream().close();
      Long peak = proc.peakRssBytes(process.pid());
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        Long now = proc.peakRssBytes(process.pid());
        peak = now == null ? peak : now;
      }
      long wallNanos = System.nanoTime() - before;
      Long cpuAfter = proc.endedChildrenMillis();
      return new MeasuredProcess(
          process.exitValue(),
          wallNanos,
          cpuBefore == null || cpuAfter == null ? null : cpuAfter - cpuBefore,
          peak);
    } finally {
      process.destroy();
    }
  }
}
