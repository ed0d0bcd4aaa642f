package dev.trellis.dist;

import dev.trellis.options.OneLine;
import dev.trellis.weaver.SiteCoverage;
import dev.trellis.weaver.Weaver;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What whoever attached is told of the start.
 *
 * @param classCount classes with a woven site
 * @param siteCount woven sites
 * @param gapCount sites that should be woven and are not
 * @param stoppedNanos how long the JVM was stopped at most while it took the woven classes
 * @param since the moment, in ISO 8601 and UTC, from which on all growth is in the figures; null if
 *     nothing is recorded
 * @param report where the report is written
 */
record AttachAnswer(
    int classCount,
    int siteCount,
    int gapCount,
    long stoppedNanos,
    @Nullable String since,
    Path report) {

  private static final long TENTH_OF_MILLI_NANOS = 100_000;

  static AttachAnswer of(Weaver weaver, long stoppedNanos, @Nullable String since, Path report) {
    int sites = 0;
    int gaps = 0;
    for (SiteCoverage site : weaver.coverage()) {
      switch (site.status()) {
        case WOVEN -> sites++;
        case NOT_LOADED -> {}
        case ABSENT, UNKNOWN, FAILED -> gaps++;
      }
    }
    int classes = weaver.wovenClasses().size();
    return new AttachAnswer(classes, sites, gaps, stoppedNanos, since, report);
  }

  /**
   * The answer as the attaching side reads it: {@code ok}, then names and values, with tabs
   * between.
   */
  String line() {
    // Rounded up, so that it stays a bound.
    long tenths = (stoppedNanos + TENTH_OF_MILLI_NANOS - 1) / TENTH_OF_MILLI_NANOS;
    return "ok"
        + fact("woven", counted(classCount, "class", "classes") + ", " + sites())
        + fact("stopped", "at most " + tenths / 10 + "." + tenths % 10 + " ms")
        + fact("counts from", since == null ? "never, policy=system records nothing" : since)
        + fact("report", report.toString());
  }

  private String sites() {
    String woven = counted(siteCount, "growth site", "growth sites");
    return gapCount == 0 ? woven : woven + "; not woven: " + gapCount + ", see the report";
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String fact(String name, String value) {
    return "\t" + name + "\t" + OneLine.of(value);
  }
}
