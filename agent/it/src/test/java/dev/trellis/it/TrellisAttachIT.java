package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.trellis.it.expected.Tally;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.LateEmptyAgent;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.harness.SafepointLog;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.GrowsWhenTold;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** {@code trellis attach} on programs that run: what it answers, and that the answer is true. */
class TrellisAttachIT {

  private static final Histogram BUCKETS = new Histogram(1, 1L << 31, 2);

  private static final Pattern ANSWER =
      Pattern.compile(
          """
          attached to JVM (?<pid>\\d+)
            woven        (?<classes>\\d+) classes, (?<sites>\\d+) growth sites
            stopped      at most (?<millis>\\d+\\.\\d) ms
            counts from  (?<since>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)
            report       (?<report>.*)
          """);

  @TempDir Path folder;

  @OnEveryJdk
  void what_is_answered_stands_in_the_report_too(Jdk jdk) throws Exception {
    RunningJvm child = child(jdk).start();
    child.awaitLine("ready");
    TrellisJar trellis = TrellisJar.in(folder, jdk);

    Matcher answer = answer(trellis.run("attach", pid(child), "report=late.json"));
    Path file = folder.toRealPath().resolve("late.json");
    child.awaitUntil("there is a report", () -> Files.exists(file));
    Report report = tellAndFinish(child, file);

    assertThat(trellis.leftBehind()).isEmpty();
    assertThat(answer.group("pid")).isEqualTo(pid(child));
    assertThat(answer.group("report")).isEqualTo(file.toString());
    assertThat(report.coverage().notes())
        .containsExactly(
            "attached while the program was running: what grew before "
                + answer.group("since")
                + " is not in the figures");
    assertThat(report.coverage().sites())
        .extracting(CoveredSite::status)
        .containsOnly(CoveredSite.Status.WOVEN, CoveredSite.Status.NOT_LOADED);
    List<CoveredSite> woven =
        report.coverage().sites().stream()
            .filter(site -> site.status() == CoveredSite.Status.WOVEN)
            .toList();
    assertThat(woven).hasSize(Integer.parseInt(answer.group("sites")));
    assertThat(woven.stream().map(site -> site.site().replaceAll("\\.[^.]+\\(.*", "")).distinct())
        .hasSize(Integer.parseInt(answer.group("classes")));
    assertThat(report.policy().options()).doesNotContainKey("reply");
  }

  @OnEveryJdk
  void growth_is_counted_exactly_from_then_on(Jdk jdk) throws Exception {
    countsExactly(jdk, child(jdk).start(), "");
  }

  /** To attach opens java.lang and java.util, in which all that may deny has a class, too. */
  @OnEveryJdk
  void it_is_where_something_may_be_denied_too(Jdk jdk) throws Exception {
    countsExactly(jdk, child(jdk).start(), "policy=limiting,limit=10g,");
  }

  private void countsExactly(Jdk jdk, RunningJvm child, String options) throws Exception {
    child.awaitLine("ready");
    answer(TrellisJar.in(folder, jdk).run("attach", pid(child), options + "report=late.json"));

    Report report = tellAndFinish(child, folder.resolve("late.json"));

    TypeRow lists =
        report.types().stream()
            .filter(row -> row.type().equals("java.util.ArrayList"))
            .findFirst()
            .orElseThrow();
    Map<Long, Long> arrived = Tally.counts(lists.histograms().capacityLength());
    Map<Long, Long> departed = Tally.counts(lists.histograms().departedLength());
    long late = GrowsWhenTold.LATE_COUNT;
    assertThat(arrived)
        .containsEntry(bucket(GrowsWhenTold.LATE_LENGTH), late)
        .containsEntry(bucket(GrowsWhenTold.grown(GrowsWhenTold.LATE_LENGTH)), late)
        .containsEntry(bucket(GrowsWhenTold.grown(GrowsWhenTold.EARLY_LENGTH)), 1L)
        .doesNotContainKey(bucket(GrowsWhenTold.EARLY_LENGTH));
    assertThat(departed)
        .containsEntry(bucket(GrowsWhenTold.LATE_LENGTH), late)
        .containsEntry(bucket(GrowsWhenTold.EARLY_LENGTH), 1L);
  }

  @Tag("slow")
  @OnEveryJdk
  void the_program_prints_what_it_prints_with_an_empty_agent_attached(Jdk jdk) throws Exception {
    Path empty = LateEmptyAgent.in(folder);
    RunningJvm underAny = child(jdk).start();
    underAny.awaitLine("ready");
    VirtualMachine jvm = VirtualMachine.attach(pid(underAny));
    jvm.loadAgent(empty.toString());
    jvm.detach();
    Run expected = tellAndAwait(underAny);
    Files.delete(told());

    RunningJvm attached = child(jdk).start();
    attached.awaitLine("ready");
    answer(TrellisJar.in(folder, jdk).run("attach", pid(attached), "report=late.json"));
    Run run = tellAndAwait(attached);

    assertThat(run.out()).isEqualTo("ready\ngrown 0\n").isEqualTo(expected.out());
    assertThat(run.err().replace(AgentJar.path().toString(), empty.toString()))
        .isEqualTo(expected.err());
  }

  @OnEveryJdk
  void the_pause_that_is_answered_is_no_shorter_than_what_the_jvm_logs(Jdk jdk) {
    Path log = folder.resolve("safepoints.log");
    RunningJvm child = child(jdk).flags(SafepointLog.flag(log)).start();
    child.awaitLine("ready");
    int before = SafepointLog.read(log).pauses().size();

    Matcher answer =
        answer(TrellisJar.in(folder, jdk).run("attach", pid(child), "report=late.json"));
    SafepointLog after = SafepointLog.read(log);
    child.handle().destroy();
    child.await();

    long answeredNanos = new BigDecimal(answer.group("millis")).movePointRight(6).longValueExact();
    assertThat(after.nanosOf("RedefineClasses"))
        .as("all pauses for the weaving, of %s", after)
        .isBetween(1L, answeredNanos);
    assertThat(after.longestNanosAfter(before))
        .as("the longest pause since the attach but those that come by themselves, of %s", after)
        .isBetween(1L, answeredNanos);
  }

  private ChildJvm child(Jdk jdk) {
    return ChildJvm.of(folder, GrowsWhenTold.class, told().toString()).on(jdk);
  }

  private Path told() {
    return folder.resolve("told");
  }

  private Report tellAndFinish(RunningJvm child, Path report) throws Exception {
    tellAndAwait(child);
    return new Run(0, "", "", report, "").report();
  }

  private Run tellAndAwait(RunningJvm child) throws Exception {
    Files.createFile(told());
    child.awaitLine("grown 0");
    return child.finish().succeeded();
  }

  private static Matcher answer(Run run) {
    assertThat(run.succeeded().err()).isEmpty();
    Matcher answer = ANSWER.matcher(run.out());
    assertThat(answer.matches()).as("%s", run).isTrue();
    return answer;
  }

  private static String pid(RunningJvm child) {
    return Long.toString(child.handle().pid());
  }

  private static long bucket(long length) {
    return BUCKETS.highestEquivalentValue(length);
  }
}
