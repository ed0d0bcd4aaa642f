package dev.trellis.viewer;

import dev.trellis.report.Figure;
import dev.trellis.report.Quantities;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is compared, in the order in which it is shown. */
enum Measure {
  WALL("wall time"),
  CPU("CPU time, user and system"),
  PEAK_RSS("peak RSS"),
  GROWTHS(Figure.GROWTHS.jsonName()),
  REQUESTED_BYTES(Figure.REQUESTED_BYTES.jsonName()),
  COPIED_BYTES(Figure.COPIED_BYTES.jsonName()),
  LIVE_BYTES("live bytes at their peak"),
  DENIALS("denials"),
  FAILURES("failures of policies");

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  /** What it is called; at most {@value MeasureTable#LABEL} columns. */
  String title() {
    return title;
  }

  /** Whether it is what a run cost: known without the agent, too, and so a matter of ratios. */
  boolean isCost() {
    return compareTo(PEAK_RSS) <= 0;
  }

  /** Whether it is shown only where some run has it, and more of it than none. */
  boolean isSeldom() {
    return compareTo(DENIALS) >= 0;
  }

  /** Its value in one run: nanoseconds, milliseconds, bytes or a count; null if not known. */
  @Nullable Double of(ComparedRun run) {
    return switch (this) {
      case WALL -> (double) run.wallNanos();
      case CPU -> number(run.cpuMillis());
      case PEAK_RSS -> number(run.peakRssBytes());
      default -> {
        Recorded recorded = run.recorded();
        yield recorded == null || !recorded.records() ? null : recorded(recorded);
      }
    };
  }

  private @Nullable Double recorded(Recorded recorded) {
    return switch (this) {
      case GROWTHS -> (double) recorded.totals().growths();
      case REQUESTED_BYTES -> (double) recorded.totals().requestedBytes();
      case COPIED_BYTES -> (double) recorded.totals().copiedBytes();
      case LIVE_BYTES -> number(recorded.peakLiveBytes());
      case DENIALS -> (double) recorded.denials();
      case FAILURES -> (double) recorded.failures();
      case WALL, CPU, PEAK_RSS -> throw new IllegalStateException(this + " is in no report");
    };
  }

  /** A value as it is read, with its unit. */
  String text(double value) {
    return switch (this) {
      case WALL -> String.format(Locale.ROOT, "%.3f s", value / 1e9);
      // The system tells it in hundredths.
      case CPU -> String.format(Locale.ROOT, "%.2f s", value / 1e3);
      case PEAK_RSS, REQUESTED_BYTES, COPIED_BYTES, LIVE_BYTES ->
          Quantities.roundedBytes(Math.round(value));
      case GROWTHS, DENIALS, FAILURES -> Quantities.grouped(Math.round(value));
    };
  }

  private static @Nullable Double number(@Nullable Long value) {
    return value == null ? null : (double) value;
  }
}
