package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.AwaitsFile;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.GrowUntilDenied;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trellis compare} as its users run it. */
class CompareIT {

  private static final String FIRST = "trellis: compare: first round, which is not counted\n";
  private static final String ONE = "trellis: compare: round 1 of 1\n";
  private static final String COST = " +\\S+ \\S+ +\\S+ \\S+ +\\S+ \\S+ +";

  @TempDir Path folder;

  @OnEveryJdk
  void costs_are_those_of_each_run_and_figures_those_of_its_report(Jdk jdk) throws Exception {
    TrellisJar trellis = TrellisJar.in(folder, jdk);
    Path kept = folder.resolve("kept");

    Run run =
        trellis.run(command(jdk, List.of("--rounds=1", "--keep=" + kept), Ending.class, "return"));

    assertThat(run.succeeded().err()).isEqualTo(FIRST + ONE);
    Report counting = ReportReader.read(kept.resolve("1-2-policy=counting.json"));
    assertThat(ReportReader.read(kept.resolve("1-1-policy=system.json")).policy().name())
        .isEqualTo("system");
    assertThat(kept.resolve("1-0-no-agent.json")).doesNotExist();
    assertThat(kept.resolve("1-1-policy=system.out")).hasContent("ready");
    for (String title : List.of("wall time", "CPU time, user and system", "peak RSS")) {
      assertThat(run.out())
          .containsPattern(
              "(?m)^"
                  + title
                  + " +median +25 % +75 % +to no agent\n"
                  + "  no agent"
                  + COST
                  + "1\\.00 +\\[1\\.00, 1\\.00]\n"
                  + "  policy=system"
                  + COST
                  + "[0-9.]+ +\\[[0-9.]+, [0-9.]+]\n"
                  + "  policy=counting"
                  + COST
                  + "[0-9.]+ +\\[[0-9.]+, [0-9.]+]\n");
    }
    String growths = Quantities.grouped(counting.totals().growths());
    assertThat(run.out())
        .doesNotContain("WARNING", "denials", " 0.00 s")
        .containsPattern(
            "(?m)^growths +median +25 %% +75 %%\n  policy=counting +%s +%s +%s\n\nrequestedBytes "
                .formatted(growths, growths, growths))
        .endsWith("  policy=counting           not watched: add live=true\n");
    assertThat(trellis.leftBehind()).isEmpty();
  }

  @Test
  void a_denial_that_ends_the_program_is_seen_beside_the_runs_that_end_well() {
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());

    Run run =
        trellis.run(
            command(
                Jdks.running(),
                List.of("--rounds=1", "--policy=counting", "--with=policy=limiting,limit=1m"),
                GrowUntilDenied.class,
                "list",
                "uncaught"));

    assertThat(run.succeeded().err()).isEqualTo(FIRST + ONE);
    assertThat(run.out())
        .startsWith("Trellis comparison\n")
        .contains("\n  no agent  ", "\n  policy=counting  ")
        .containsPattern(
            "(?m)^denials +median +25 % +75 %\n"
                + "  policy=counting +0 +0 +0\n"
                + "  policy=limiting,limit=1m \\(status 1\\)\n +1 +1 +1\n");
    assertThat(trellis.leftBehind()).isEmpty();
  }

  @Test
  void what_the_agent_refuses_is_told_in_its_own_words() {
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());

    Run run =
        trellis.run(command(Jdks.running(), List.of("--with=log=loud"), Ending.class, "return"));

    assertThat(run)
        .extracting(Run::exit, Run::out, Run::err)
        .containsExactly(
            2,
            "",
            FIRST
                + "trellis: compare: log=loud left no report; it ended with status 2, and said:"
                + " trellis: option \"log\" in -javaagent: \"loud\" is not a log level; accepted:"
                + " off, error, warn, info, debug\n");
    assertThat(trellis.leftBehind()).isEmpty();
  }

  @Test
  void one_that_is_ended_leaves_neither_a_process_nor_a_file_behind() throws Exception {
    Path never = folder.resolve("never");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> command = new ArrayList<>();
    command.add(Jdks.running().java().toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-jar");
    command.add(AgentJar.property("trellis.checkout") + "/reports/cli/target/trellis.jar");
    command.addAll(List.of(command(Jdks.running(), List.of(), AwaitsFile.class, never.toString())));
    Process trellis =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      ProcessHandle child = childOf(trellis);

      trellis.destroy();

      assertThat(trellis.waitFor(600, TimeUnit.SECONDS)).isTrue();
      assertThat(child.onExit().get(600, TimeUnit.SECONDS).isAlive()).isFalse();
      try (Stream<Path> left = Files.list(temporary)) {
        assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("trellis-"));
      }
    } finally {
      trellis.descendants().forEach(ProcessHandle::destroyForcibly);
      trellis.destroyForcibly();
    }
  }

  private static ProcessHandle childOf(Process trellis) {
    long begin = System.nanoTime();
    while (trellis.isAlive() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(60)) {
      List<ProcessHandle> children = trellis.children().toList();
      if (!children.isEmpty()) {
        return children.get(0);
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("trellis compare started no process within 60 s");
  }

  private static String[] command(
      Jdk jdk, List<String> options, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("compare");
    command.add("--agent=" + AgentJar.path());
    command.addAll(options);
    command.add("--");
    command.add(jdk.java().toString());
    command.add("-cp");
    command.add(AgentJar.testClasses().toString());
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }
}
