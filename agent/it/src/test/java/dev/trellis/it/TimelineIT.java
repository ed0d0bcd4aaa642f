package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.TwoBursts;
import dev.trellis.report.Report;
import dev.trellis.report.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a program grew. That the sums are the totals is checked of every report. */
class TimelineIT {

  @TempDir Path folder;

  @OnEveryJdk
  void two_bursts_are_two_points_and_what_is_between_them_is_quiet(Jdk jdk) throws Exception {
    Path told = folder.resolve("told");
    RunningJvm child =
        ChildJvm.of(folder, TwoBursts.class, told.toString())
            .on(jdk)
            .agent("reportInterval=100ms")
            .start();
    child.awaitLine("ready");
    child.awaitUntil(
        "four intervals have ended since",
        () -> {
          List<Timeline.Point> soFar = points(child);
          int burst = burstOrNone(soFar, 0);
          return burst >= 0 && soFar.size() > burst + 4;
        });
    Files.createFile(told);
    child.awaitLine("grown 0");
    Report report = child.finish().succeeded().report();

    Timeline timeline = report.timeline();
    List<Timeline.Point> points = timeline.points();
    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(timeline.intervalMillis()).isEqualTo(1000);
    assertThat(points).extracting(Timeline.Point::liveBytes).containsOnlyNulls();
    assertThat(points).extracting(Timeline.Point::atMillis).isSorted().doesNotHaveDuplicates();
    int first = burst(points, 0);
    int quiet = first + 1;
    while (points.get(quiet).requestedBytes() < 100_000) {
      quiet++;
    }
    assertThat(quiet - first).as("of %s", points).isGreaterThan(2);
    assertThat(burst(points, TwoBursts.BURST_BYTES)).isGreaterThanOrEqualTo(quiet);
  }

  @Test
  void without_reports_in_between_there_is_a_timeline_all_the_same() {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").agent("reportInterval=0").start();
    child.awaitUntil("there is a report", () -> Files.exists(child.reportPath()));
    long start = System.nanoTime();
    child.awaitUntil("two intervals have ended", () -> System.nanoTime() - start > 2_500_000_000L);
    Run run = child.finish().succeeded();

    assertThat(run.report().self().reports()).isEqualTo(2);
    assertThat(run.report().timeline().points()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_policy_that_records_nothing_has_no_timeline() {
    Run run = ChildJvm.of(folder, Ending.class, "return").agent("policy=system").run().succeeded();

    assertThat(run.report().timeline()).isEqualTo(Timeline.NONE);
  }

  /** Whose bytes bring the sum beyond so many and a burst; a burst may end a moment later. */
  private static int burst(List<Timeline.Point> points, long before) {
    int burst = burstOrNone(points, before);
    assertThat(burst).as("the burst after %d bytes in %s", before, points).isNotNegative();
    return burst;
  }

  private static int burstOrNone(List<Timeline.Point> points, long before) {
    long sum = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += points.get(i).requestedBytes();
      if (sum >= before + TwoBursts.BURST_BYTES) {
        return i;
      }
    }
    return -1;
  }

  private static List<Timeline.Point> points(RunningJvm child) {
    return Files.exists(child.reportPath())
        ? new Run(0, "", "", child.reportPath(), "").report().timeline().points()
        : List.of();
  }
}
