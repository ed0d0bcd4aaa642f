package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.DeniedOnce;
import dev.trellis.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code onDenial=dump} and {@code onDenial=exit}: what is there at the moment of a denial. */
class DenialReportIT {

  private static final String DENIED =
      "Trellis denied \\d{7} bytes at java\\.util\\.ArrayList\\.<init>, called by"
          + " dev\\.trellis\\.it\\.programs\\.DeniedOnce\\.ask\\(DeniedOnce\\.java:\\d+\\);"
          + " policy limiting: maxStorage 1048576 bytes, in use \\d+ bytes";

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  @TempDir Path folder;

  @OnEveryJdk
  void at_the_first_denial_the_report_has_it_before_the_error_is_thrown(Jdk jdk) throws Exception {
    Path log = folder.resolve("loaded.log");
    Run run =
        child(jdk, "late", "dump").flags("-Xlog:class+load:file=" + log + ":tid").run().succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(4).startsWith("initialised 0").endsWith("hook");
    assertThat(run.lines().subList(1, 3)).allMatch(line -> line.matches(DENIED));
    Report first = copy(1);
    assertThat(first.state()).isEqualTo(Report.State.PARTIAL);
    assertThat(first.policy().denials()).isEqualTo(1);
    assertThat(first.totals().denials()).isEqualTo(1);
    assertThat(first.sites()).anyMatch(site -> site.figures().denials() == 1);
    assertThat(first.self().notes())
        .singleElement()
        .asString()
        .matches("onDenial=dump wrote a report at " + TIME + ": " + DENIED)
        .endsWith(run.lines().get(1));
    assertThat(folder.resolve("copy-2"))
        .as("without an interval there is one report for denials")
        .hasSameBinaryContentAs(folder.resolve("copy-1"));
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
    assertThat(run.report().policy().denials()).isEqualTo(2);
    assertThat(run.report().self().notes()).isEqualTo(first.self().notes());
    assertThat(PolicyWatchdogIT.ofTheJdkAfterMain(log, DeniedOnce.class)).isEmpty();
  }

  private static Stream<Arguments> moments() {
    return Jdks.all().stream()
        .flatMap(
            jdk ->
                Stream.of("plain", "virtual", "logging", "uncaught")
                    .filter(moment -> jdk.feature() >= 21 || !moment.equals("virtual"))
                    .filter(moment -> moment.equals("plain") || isNewestOrRunning(jdk))
                    .map(moment -> Arguments.of(jdk, moment)));
  }

  private static boolean isNewestOrRunning(Jdk jdk) {
    List<Jdk> all = Jdks.all();
    return jdk.equals(Jdks.running()) || jdk.equals(all.get(all.size() - 1));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("moments")
  void exit_names_the_denial_reports_it_and_ends_with_status_3_without_hooks(Jdk jdk, String moment)
      throws Exception {
    Path kept = Files.createFile(folder.resolve("kept"));
    Run run = child(jdk, moment, "exit").run();

    assertThat(run.exit()).as("%s", run).isEqualTo(3);
    assertThat(run.lines()).containsExactly("initialised 0");
    assertThat(run.err().lines())
        .filteredOn(line -> line.startsWith("trellis: "))
        .singleElement()
        .asString()
        .matches("trellis: onDenial=exit ends the JVM with status 3: " + DENIED);
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
    assertThat(run.report().self().alive()).isTrue();
    assertThat(run.report().policy().denials()).isEqualTo(1);
    assertThat(run.report().self().notes())
        .singleElement()
        .asString()
        .matches("onDenial=exit ended the JVM at " + TIME + ": " + DENIED);
    assertThat(kept).exists();
  }

  @Test
  void exit_ends_the_jvm_though_the_report_cannot_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Run run =
        ChildJvm.of(folder, DeniedOnce.class, folder.resolve("none").toString(), "plain")
            .agent(options("exit") + ",report=" + file.resolve("report.json"))
            .run();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err().lines())
        .anyMatch(line -> line.matches("trellis: onDenial=exit ends the JVM.*" + DENIED))
        .anyMatch(line -> line.contains("cannot be written") && line.contains("" + file))
        .hasSize(2);
  }

  private ChildJvm child(Jdk jdk, String moment, String onDenial) {
    Path report = folder.resolve("report.json");
    return ChildJvm.of(folder, DeniedOnce.class, report.toString(), moment)
        .on(jdk)
        .agent(options(onDenial) + ",report=" + report);
  }

  private static String options(String onDenial) {
    return "policy=limiting,maxStorage=1m,reportInterval=0,onDenial=" + onDenial;
  }

  private Report copy(int number) {
    return new Run(0, "", "", folder.resolve("copy-" + number), "").report();
  }
}
