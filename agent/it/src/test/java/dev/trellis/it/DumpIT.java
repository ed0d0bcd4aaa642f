package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.FillsHeap;
import dev.trellis.it.programs.GrowsWhenTold;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trellis dump}: a report of a program that goes on. */
class DumpIT {

  private static final int USAGE = 2;
  private static final int INTERNAL = 70;

  /** Bytes of the elements of all that the program grows when it is told to. */
  private static final long GROWN_BYTES =
      4L
          * GrowsWhenTold.LATE_COUNT
          * (GrowsWhenTold.LATE_LENGTH + GrowsWhenTold.grown(GrowsWhenTold.LATE_LENGTH));

  @TempDir Path folder;

  @OnEveryJdk
  void a_dump_holds_what_has_grown_until_now_and_the_program_goes_on(Jdk jdk) throws Exception {
    Path told = folder.resolve("told");
    RunningJvm child =
        ChildJvm.of(folder, GrowsWhenTold.class, told.toString())
            .on(jdk)
            .agent("reportInterval=0")
            .start();
    child.awaitLine("ready");
    child.awaitUntil("there is a report", () -> Files.exists(child.reportPath()));
    Report first = report(child.reportPath());
    Files.createFile(told);
    child.awaitLine("grown 0");
    TrellisJar trellis = TrellisJar.in(folder, jdk);

    Run printed = trellis.run("dump", pid(child)).succeeded();
    Report dumped = report(child.reportPath());
    Run copied = trellis.run("dump", pid(child), "-o", "copy.json").succeeded();
    Run piped = trellis.run("dump", "-o", "-", pid(child)).succeeded();
    Path out = Files.writeString(folder.resolve("out.json"), piped.out());

    assertThat(printed.out()).isEqualTo(child.reportPath() + "\n");
    assertThat(printed.err()).isEmpty();
    assertThat(dumped.state()).isEqualTo(Report.State.PARTIAL);
    assertThat(dumped.totals().requestedBytes() - first.totals().requestedBytes())
        .isGreaterThan(GROWN_BYTES);
    assertThat(copied.out()).isEmpty();
    assertThat(copied.err()).isEqualTo("trellis: wrote copy.json\n");
    assertThat(report(folder.resolve("copy.json")).self().reports())
        .isEqualTo(dumped.self().reports() + 1);
    assertThat(piped.err()).isEmpty();
    assertThat(report(out).self().reports()).isEqualTo(dumped.self().reports() + 2);
    assertThat(trellis.leftBehind()).isEmpty();
    Run run = child.finish().succeeded();
    assertThat(run.out()).isEqualTo("ready\ngrown 0\n");
    assertQuiet(run, jdk);
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
    assertThat(run.report().self().alive()).isTrue();
  }

  @OnEveryJdk
  void a_dump_does_not_count_what_it_takes_to_make_it(Jdk jdk) {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait").on(jdk).agent("reportInterval=0").start();
    child.awaitLine("ready");
    TrellisJar trellis = TrellisJar.in(folder, jdk);
    trellis.run("dump", pid(child)).succeeded();
    Figures first = report(child.reportPath()).totals();
    trellis.run("dump", pid(child)).succeeded();

    assertThat(report(child.reportPath()).totals()).isEqualTo(first);
    assertThat(child.finish().succeeded().report().totals().events() - first.events())
        .isLessThan(50);
  }

  @OnEveryJdk
  void a_jvm_without_the_agent_is_told_so_and_may_still_be_attached_to(Jdk jdk) {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).start();
    child.awaitLine("ready");
    TrellisJar trellis = TrellisJar.in(folder, jdk);

    Run refused = trellis.run("dump", pid(child));

    assertThat(refused.exit()).isEqualTo(USAGE);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).isEqualTo("trellis: dump: no Trellis agent is active in this JVM\n");
    trellis.run("attach", pid(child), "report=late.json,reportInterval=0").succeeded();
    Run dump = trellis.run("dump", pid(child)).succeeded();
    Path file = folder.resolve("late.json");
    assertThat(dump.out()).isEqualTo(file + "\n");
    assertThat(report(file).state()).isEqualTo(Report.State.PARTIAL);
    Run run = child.finish().succeeded();
    assertThat(report(file).state()).isEqualTo(Report.State.COMPLETE);
    assertThat(run.out()).isEqualTo("ready\n");
    assertQuiet(run, jdk);
  }

  @Test
  void an_order_of_another_version_is_refused_with_this_one_s() throws Exception {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").agent("").start();
    child.awaitLine("ready");
    Path reply = Files.createFile(folder.resolve("reply"));

    VirtualMachine jvm = VirtualMachine.attach(pid(child));
    jvm.loadAgent(AgentJar.path().toString(), "dump=2,reply=" + reply);
    jvm.detach();

    assertThat(reply)
        .content()
        .matches(
            "refused: the order \"dump=2\" is not known to the Trellis agent in this JVM, which is"
                + " version \\S+; accepted: dump=1\n");
    assertThat(child.finish().succeeded().err()).isEmpty();
  }

  @Test
  void a_report_that_cannot_be_written_is_told_to_who_asked() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Path path = file.resolve("report.json");
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait").agent("log=off,report=" + path).start();
    child.awaitLine("ready");

    Run run = TrellisJar.in(folder, Jdks.running()).run("dump", pid(child));

    assertThat(run.exit()).isEqualTo(INTERNAL);
    assertThat(run.err())
        .startsWith(
            "trellis: dump: JVM %s: the agent could not write: report %s cannot be written: "
                .formatted(pid(child), path))
        .hasLineCount(1);
    child.finish().succeeded();
  }

  @OnEveryJdk
  void a_trigger_has_a_report_written_and_is_deleted(Jdk jdk) throws Exception {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait")
            .on(jdk)
            .agent("reportInterval=0,dumpOn=dump-%p")
            .start();
    child.awaitLine("ready");
    Path trigger = folder.resolve("dump-" + pid(child));
    for (int reports = 2; reports <= 3; reports++) {
      Files.createFile(trigger);
      child.awaitUntil("the trigger is deleted", () -> Files.notExists(trigger));
      assertThat(report(child.reportPath()).self().reports()).isEqualTo(reports);
    }
    Files.createDirectory(trigger);
    Run run = child.finish().succeeded();

    assertThat(run.report().self().reports()).isEqualTo(4);
    assertThat(run.err()).isEmpty();
    assertThat(trigger).isDirectory();
  }

  @Tag("slow")
  @OnEveryJdk
  void reports_go_on_after_the_heap_was_full(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, FillsHeap.class, folder.resolve("now").toString())
            .on(jdk)
            .flags("-Xmx24m", "-XX:+UseSerialGC")
            .agent("reportInterval=200ms,live=true,dumpOn=" + folder.resolve("now"))
            .run()
            .succeeded();

    assertThat(run.lines()).containsExactly("deleted");
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
    assertThat(run.report().self().notes())
        .anyMatch(note -> note.matches("\\d+ reports? w[a-z]+ not written, the last one for .*"));
  }

  /** From 21 on the JVM warns of every agent; Trellis itself says nothing. */
  private static void assertQuiet(Run run, Jdk jdk) {
    assertThat(run.err().lines())
        .allMatch(line -> jdk.feature() >= 21 && line.startsWith("WARNING: "));
  }

  private static Report report(Path file) {
    return new Run(0, "", "", file, "").report();
  }

  private static String pid(RunningJvm child) {
    return Long.toString(child.handle().pid());
  }
}
