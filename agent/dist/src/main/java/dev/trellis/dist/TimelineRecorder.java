package dev.trellis.dist;

import dev.trellis.report.Figures;
import dev.trellis.report.Timeline;
import dev.trellis.runtime.record.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what had been counted at the end of each interval of the run. Their number is bounded: when
 * there is no room for another, each two become one, and intervals are twice as long from then on.
 * Used by one thread at a time.
 */
final class TimelineRecorder {

  /** Stands for what is not known. */
  static final long UNKNOWN = -1;

  static final long FIRST_INTERVAL_MILLIS = 1_000;
  private static final long MILLI_NANOS = 1_000_000;

  private final LongSupplier nanoClock;
  private final long startNanos;
  private final long[] atMillis = new long[Timeline.MOST_POINTS];

  /** Since the start, as are the two below. */
  private final long[] requestedBytes = new long[Timeline.MOST_POINTS];

  private final long[] copiedBytes = new long[Timeline.MOST_POINTS];
  private final long[] denials = new long[Timeline.MOST_POINTS];

  /** As of then; {@link #UNKNOWN} where nobody knew. */
  private final long[] liveBytes = new long[Timeline.MOST_POINTS];

  private int count;
  private long intervalMillis = FIRST_INTERVAL_MILLIS;
  private long dueMillis = FIRST_INTERVAL_MILLIS;

  /**
   * By this JVM's clock.
   *
   * @param startNanos when it began, of {@link System#nanoTime}
   */
  TimelineRecorder(long startNanos) {
    this.nanoClock = new NanoClock();
    this.startNanos = startNanos;
  }

  /**
   * Begins now.
   *
   * @param nanoClock nanoseconds since some moment
   */
  TimelineRecorder(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.startNanos = nanoClock.getAsLong();
  }

  /** Milliseconds until the interval ends; 0 or less if it has ended. */
  long leftMillis() {
    return dueMillis - nowMillis();
  }

  /**
   * Ends an interval.
   *
   * @param sums what has been counted by now
   * @param liveBytesNow bytes of live storages as far as known, or {@link #UNKNOWN}
   */
  void add(Sums sums, long liveBytesNow) {
    long now = nowMillis();
    atMillis[count] = now;
    requestedBytes[count] = sums.requestedBytes();
    copiedBytes[count] = sums.copiedBytes();
    denials[count] = sums.denials();
    liveBytes[count] = liveBytesNow;
    count++;
    // One is left for the interval that has not ended when a report is written.
    if (count == Timeline.MOST_POINTS) {
      merge();
    }
    // From the start, so that lateness does not add up; what was overslept is one long interval.
    dueMillis = (now / intervalMillis + 1) * intervalMillis;
  }

  /**
   * The run until now, to what a report's totals say: its last interval has not ended.
   *
   * @param totals read after the last {@link #add}
   * @param liveBytesNow as for {@link #add}
   */
  Timeline until(Figures totals, long liveBytesNow) {
    List<Timeline.Point> points = new ArrayList<>(count + 1);
    long requested = 0;
    long copied = 0;
    long denied = 0;
    for (int i = 0; i < count; i++) {
      points.add(
          new Timeline.Point(
              atMillis[i],
              requestedBytes[i] - requested,
              copiedBytes[i] - copied,
              denials[i] - denied,
              known(liveBytes[i])));
      requested = requestedBytes[i];
      copied = copiedBytes[i];
      denied = denials[i];
    }
    long last = count == 0 ? 0 : atMillis[count - 1];
    points.add(
        new Timeline.Point(
            Math.max(nowMillis(), last + 1),
            totals.requestedBytes() - requested,
            totals.copiedBytes() - copied,
            totals.denials() - denied,
            known(liveBytesNow)));
    return new Timeline(intervalMillis, points);
  }

  /** Sums since the start need no addition: the second of two is the sum of both. */
  private void merge() {
    count /= 2;
    for (int i = 0; i < count; i++) {
      int second = 2 * i + 1;
      atMillis[i] = atMillis[second];
      requestedBytes[i] = requestedBytes[second];
      copiedBytes[i] = copiedBytes[second];
      denials[i] = denials[second];
      liveBytes[i] = liveBytes[second];
    }
    intervalMillis *= 2;
  }

  private long nowMillis() {
    return (nanoClock.getAsLong() - startNanos) / MILLI_NANOS;
  }

  private static @Nullable Long known(long bytes) {
    return bytes == UNKNOWN ? null : bytes;
  }

  private static final class NanoClock implements LongSupplier {
    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }
}
