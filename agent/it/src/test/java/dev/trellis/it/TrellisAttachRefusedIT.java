package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.policies.NeverMade;
import dev.trellis.it.programs.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code trellis attach} says where the agent does not get in; the program never notices. */
class TrellisAttachRefusedIT {

  private static final int USAGE = 2;
  private static final int CANNOT = 4;

  @TempDir Path folder;

  @Tag("slow")
  @OnEveryJdk
  void a_bad_option_is_told_to_who_attached_and_another_attempt_is_open(Jdk jdk) {
    RunningJvm child = ready(jdk);
    TrellisJar trellis = TrellisJar.in(folder, jdk);

    refused(
        trellis.run("attach", pid(child), "log=loud"),
        USAGE,
        "option \"log\" in attach: \"loud\" is not a log level; accepted: off, error, warn, info,"
            + " debug");
    refused(
        trellis.run("attach", pid(child), "log=off,,\\"),
        USAGE,
        "option \"\" in attach: \"\" is not key=value; accepted: key=value,key=value with \\, for a"
            + " comma inside a value, or help alone with -javaagent");
    refused(
        trellis.run("attach", pid(child), "reply=mine"),
        USAGE,
        "option \"reply\" in attach: no such option; accepted: policy, policyPath,"
            + " limit, maxStorage, limits, ledger, onDenial, askPut, compactGrowth, compactFrom, faults, faultSeed, policyFailures, nodes, sites,"
            + " catalogue, stacks, stackInterval, stackDepth, stackCount, stackSeed, frames, scope, live, liveFrom, liveMax,"
            + " report, reportInterval, dumpOn, jmx, jfr, cache, config, log");
    Run third = trellis.run("attach", pid(child), "report=third.json").succeeded();

    assertThat(third.out()).startsWith("attached to JVM " + pid(child) + "\n");
    assertThat(trellis.leftBehind()).isEmpty();
    untouched(child, jdk);
  }

  @Tag("slow")
  @OnEveryJdk
  void a_second_agent_is_refused_and_both_are_named(Jdk jdk) {
    RunningJvm child = ready(jdk);
    TrellisJar trellis = TrellisJar.in(folder, jdk);
    trellis.run("attach", pid(child), "log=error,report=first.json").succeeded();

    refused(
        trellis.run("attach", pid(child), "log=off"),
        USAGE,
        "a second Trellis agent with options \"log=off\" was refused; the one with options"
            + " \"log=error,report=first.json\" is active");
    refused(
        trellis.run("attach", pid(child)),
        USAGE,
        "a second Trellis agent with no options was refused; the one with options"
            + " \"log=error,report=first.json\" is active");

    assertThat(trellis.leftBehind()).isEmpty();
    untouched(child, jdk);
  }

  @OnEveryJdk
  void a_jvm_that_is_not_to_be_attached_to_is_left_alone(Jdk jdk) {
    String[][] refusals = {
      {
        "-XX:+DisableAttachMechanism",
        "JVM %s does not let itself be attached to, accepted: one without"
            + " -XX:+DisableAttachMechanism"
      },
      {
        "-XX:-EnableDynamicAgentLoading",
        "JVM %s does not load agents while it runs, accepted: one without"
            + " -XX:-EnableDynamicAgentLoading"
      },
      {"-Xrs", "JVM %s does not listen to SIGQUIT, accepted: one without -Xrs, after its start"}
    };
    for (String[] refusal : refusals) {
      RunningJvm child = ready(jdk, refusal[0]);

      Run run = TrellisJar.in(folder, jdk).run("attach", pid(child));

      refused(run, CANNOT, refusal[1].formatted(pid(child)));
      Run end = child.finish().succeeded();
      assertThat(end.out()).isEqualTo("ready\n");
      assertThat(end.err()).isEmpty();
    }
  }

  @Test
  void a_process_that_is_no_jvm_lives_on() throws Exception {
    Process other = new ProcessBuilder("sleep", "120").start();
    try {
      Run run = TrellisJar.in(folder, Jdks.running()).run("attach", Long.toString(other.pid()));

      refused(
          run,
          USAGE,
          "process "
              + other.pid()
              + " is not a JVM; 'trellis attach --list' lists the JVMs there are");
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
    }
  }

  @Test
  void a_jvm_that_is_stopped_is_not_waited_for() throws Exception {
    RunningJvm child = ready(Jdks.running());
    signal("-STOP", child);
    Run run = TrellisJar.in(folder, Jdks.running()).run("attach", pid(child));
    signal("-CONT", child);

    refused(
        run,
        CANNOT,
        "process %s is stopped, accepted: one that runs (kill -CONT %s)"
            .formatted(pid(child), pid(child)));
    untouched(child, Jdks.running());
  }

  @Test
  void an_agent_that_does_not_come_to_an_end_is_waited_for_only_so_long() {
    RunningJvm child = ready(Jdks.running());
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());

    Run run =
        trellis.run(
            "attach", pid(child), PolicyJar.options(folder, NeverMade.class), "--timeout", "2");
    child.handle().destroyForcibly();
    child.await();

    List<Path> left = trellis.leftBehind();
    assertThat(left).singleElement().satisfies(file -> assertThat(file).isEmptyFile());
    refused(
        run,
        CANNOT,
        "JVM %s did not answer within 2 s; should the agent start later, \"%s\" will tell"
            .formatted(pid(child), left.get(0)));
  }

  @Test
  void a_java_without_the_attach_module_says_so() {
    RunningJvm child = ready(Jdks.running());
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());

    Run run = trellis.with("--limit-modules", "java.base,java.sql").run("attach", pid(child));

    refused(
        run,
        CANNOT,
        "the Java at \"%s\" has no module jdk.attach, accepted: a JDK, 17 or newer"
            .formatted(Jdks.running().home()));
    untouched(child, Jdks.running());
  }

  @Test
  void jvms_are_listed_by_process_id_and_main_class() {
    RunningJvm child = ready(Jdks.running());

    Run run =
        TrellisJar.in(folder, Jdks.running())
            .copiedAs("lister.jar")
            .run("attach", "--list")
            .succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .contains(pid(child) + " " + Ending.class.getName())
        .noneMatch(line -> line.contains("lister.jar"))
        .allMatch(line -> line.matches("\\d+ \\S.*"));
    untouched(child, Jdks.running());
  }

  private RunningJvm ready(Jdk jdk, String... flags) {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).flags(flags).start();
    child.awaitLine("ready");
    return child;
  }

  private static void refused(Run run, int exit, String message) {
    assertThat(run.err()).isEqualTo("trellis: attach: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(exit);
  }

  /** From 21 on the JVM warns of every agent; Trellis itself says nothing. */
  private static void untouched(RunningJvm child, Jdk jdk) {
    Run run = child.finish().succeeded();
    assertThat(run.out()).isEqualTo("ready\n");
    assertThat(run.err().lines())
        .allMatch(line -> jdk.feature() >= 21 && line.startsWith("WARNING: "));
  }

  private static void signal(String signal, RunningJvm child) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, pid(child)).start();
    assertThat(kill.waitFor()).isZero();
    if (signal.equals("-STOP")) {
      Path status = Path.of("/proc", pid(child), "status");
      child.awaitUntil("it is stopped", () -> text(status).contains("State:\tT"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pid(RunningJvm child) {
    return Long.toString(child.handle().pid());
  }
}
