package dev.trellis.benchmarks.report;

/**
 * A thread that reads the clock without a rest, and keeps the longest time between two readings.
 */
final class ClockReader extends Thread {

  private static final double MILLI_NANOS = 1e6;

  private volatile boolean over;
  private long longestNanos;

  private ClockReader() {
    super("clock");
  }

  static ClockReader begin() {
    ClockReader reader = new ClockReader();
    reader.start();
    return reader;
  }

  @Override
  public void run() {
    long last = System.nanoTime();
    while (!over) {
      long now = System.nanoTime();
      longestNanos = Math.max(longestNanos, now - last);
      last = now;
    }
  }

  /** Ends it, and tells its longest gap: a pause of the JVM's, or somebody else's turn. */
  double longestGapMillis() throws InterruptedException {
    over = true;
    join();
    return longestNanos / MILLI_NANOS;
  }
}
