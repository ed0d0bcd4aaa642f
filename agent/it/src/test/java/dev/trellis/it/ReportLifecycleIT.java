package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.EndsInterrupted;
import dev.trellis.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * There is a report from the first second on, and whatever ends the program. Alone, for the time.
 */
@Isolated
class ReportLifecycleIT {

  @TempDir Path folder;

  @OnEveryJdk
  void the_first_report_stands_within_a_second_of_the_start(Jdk jdk) throws IOException {
    // One of some: a machine that is busy with something else is no fault of the agent. Where that
    // lasts, a program without an agent tells how slow the machine is: alone it takes 0.1 s or
    // less.
    boolean stands = false;
    String took = "";
    for (int attempt = 0; attempt < 10 && !stands; attempt++) {
      RunningJvm alone = ChildJvm.of(folder, Ending.class, "return").on(jdk).start();
      alone.finish().succeeded();
      Duration ofProgram = Duration.between(alone.started(), Instant.now());
      RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).agent("").start();
      child.awaitUntil("there is a report", () -> Files.exists(child.reportPath()));
      Instant written = Files.getLastModifiedTime(child.reportPath()).toInstant();
      Report first = new Run(0, "", "", child.reportPath(), "").report();
      child.finish().succeeded();

      assertThat(first.state()).isEqualTo(Report.State.PARTIAL);
      Duration ofReport = Duration.between(child.started(), written);
      took += ofReport.toMillis() + " ms, and a program " + ofProgram.toMillis() + " ms; ";
      stands = ofReport.toMillis() < Math.max(1_000, 10 * ofProgram.toMillis());
    }
    assertThat(stands).as(took).isTrue();
  }

  @OnEveryJdk
  void a_program_that_returns_leaves_a_complete_report(Jdk jdk) {
    Run run = ChildJvm.of(folder, Ending.class, "return").on(jdk).agent("").run();

    assertComplete(run, 0);
    assertThat(run.err()).isEmpty();
  }

  @OnEveryJdk
  void a_program_that_exits_with_a_status_leaves_a_complete_report(Jdk jdk) {
    Run run = ChildJvm.of(folder, Ending.class, "exit").on(jdk).agent("").run();

    assertComplete(run, 3);
    assertThat(run.err()).isEmpty();
  }

  @OnEveryJdk
  void a_program_that_exits_while_interrupted_leaves_a_complete_report(Jdk jdk) {
    Run alone = ChildJvm.of(folder, EndsInterrupted.class).on(jdk).run();
    Run run = ChildJvm.of(folder, EndsInterrupted.class).on(jdk).agent("").run();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
    // The agent's threads are not in the program's group.
    assertThat(run.out()).isEqualTo(alone.out());
  }

  @OnEveryJdk
  void a_program_that_throws_leaves_a_complete_report(Jdk jdk) {
    Run run = ChildJvm.of(folder, Ending.class, "throw").on(jdk).agent("").run();

    assertComplete(run, 1);
    assertThat(run.err())
        .startsWith(
            "Exception in thread \"main\" java.lang.IllegalStateException: thrown by the program");
  }

  @OnEveryJdk
  void a_program_that_is_terminated_leaves_a_complete_report(Jdk jdk) {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).agent("").start();
    child.awaitLine("ready");
    assertThat(child.handle().destroy()).isTrue();

    assertComplete(child.await(), 143);
  }

  @OnEveryJdk
  void a_program_that_is_killed_leaves_its_last_partial_report(Jdk jdk) {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait").on(jdk).agent("reportInterval=100ms").start();
    child.awaitLine("ready");
    child.awaitUntil("there is a report", () -> Files.exists(child.reportPath()));
    assertThat(child.handle().destroyForcibly()).isTrue();
    Run run = child.await();

    assertThat(run.exit()).isEqualTo(137);
    assertThat(run.report().state()).isEqualTo(Report.State.PARTIAL);
    assertThat(run.report().self().canaryAtStart()).isTrue();
  }

  @Test
  void reports_follow_each_other_at_the_interval_and_replace_each_other() throws IOException {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait").agent("reportInterval=100ms").start();
    child.awaitUntil("there is a report", () -> Files.exists(child.reportPath()));
    Object first = Files.readAttributes(child.reportPath(), "*").get("fileKey");
    child.awaitUntil("another one took its place", () -> !first.equals(fileKey(child)));
    Run run = child.finish().succeeded();

    assertComplete(run, 0);
    assertThat(run.report().self().reports()).isGreaterThanOrEqualTo(2);
    assertThat(besideTheReport(run)).isEmpty();
  }

  @Test
  void a_report_that_cannot_be_written_costs_one_line_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Run run =
        ChildJvm.of(folder, Ending.class, "exit")
            .agent("report=" + file.resolve("report.json"))
            .run();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.lines()).containsExactly("ready");
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("trellis: ")
        .contains(file.toString());
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void a_full_disk_costs_one_line_and_nothing_else() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=4k", "trellis-it", disk.toString()),
        "only who may mount a file system has a disk to fill");
    try {
      Run run =
          ChildJvm.of(folder, Ending.class, "exit")
              .agent("report=" + disk.resolve("report.json"))
              .run();

      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.lines()).containsExactly("ready");
      assertThat(run.err().lines()).singleElement().asString().startsWith("trellis: ");
      try (Stream<Path> left = Files.list(disk)) {
        assertThat(left).isEmpty();
      }
    } finally {
      assertThat(succeeds("umount", disk.toString())).isTrue();
    }
  }

  private static void assertComplete(Run run, int exit) {
    assertThat(run.exit()).as("%s", run).isEqualTo(exit);
    assertThat(run.lines()).containsExactly("ready");
    Report report = run.report();
    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(report.jvm().mainClass()).isEqualTo(Ending.class.getName());
    assertThat(report.self().alive()).isTrue();
    assertThat(report.coverage().complete()).isTrue();
    assertThat(report.totals().events()).isPositive();
  }

  private static Object fileKey(RunningJvm child) {
    try {
      return Files.readAttributes(child.reportPath(), "*").get("fileKey");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> besideTheReport(Run run) throws IOException {
    String report = run.reportPath().getFileName().toString();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(report) && !name.equals(report))
          .toList();
    }
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
