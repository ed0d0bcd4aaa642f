package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.DenyByThreadName;
import dev.trellis.it.programs.DeniedMidway;
import dev.trellis.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * A limit that is reached in the middle of class loading, linkage, logging, an uncaught exception,
 * a shutdown hook or the writing of reports wedges nothing: what was denied can be done again, and
 * the JVM ends by itself with a complete report.
 */
class DeniedMidwayIT {

  private static final int ROUNDS = 20;

  /** What an error would spoil for good. */
  private static final List<String> NEVER = List.of("initialiser", "registration");

  private static final List<String> DEEDS =
      List.of(
          "definition",
          "linkage",
          "handles",
          "services",
          "proxy",
          "lookups",
          "logging",
          "system logger",
          "thread locals",
          "concatenation",
          "stack trace",
          "uncaught",
          "pool",
          "bean",
          "deleted files",
          "hooks");

  private static final List<String> STRUCK =
      List.of("definition", "logging", "system logger", "concatenation", "uncaught", "pool");

  @TempDir Path folder;

  @OnEveryJdk
  void whichever_request_is_denied_all_can_be_done_again(Jdk jdk) throws IOException {
    Run run = denied(jdk, ROUNDS, policy() + ",onDenial=dump");

    assertThat(run.report().policy().denials()).isGreaterThan(150);
    assertThat(run.report().self().notes())
        .singleElement()
        .asString()
        .startsWith("onDenial=dump wrote a report at ");
  }

  @OnEveryJdk
  void a_full_limit_lets_the_jvm_load_log_and_end(Jdk jdk) throws IOException {
    full(jdk, "ledger=net");
  }

  @Tag("slow")
  @OnEveryJdk
  void so_does_one_to_which_comes_back_what_is_reclaimed(Jdk jdk) throws IOException {
    full(jdk, "ledger=live,onDenial=dump");
  }

  private void full(Jdk jdk, String ledger) throws IOException {
    Run run = denied(jdk, 0, "policy=limiting,limit=4m," + ledger);

    assertThat(run.report().policy().accounts().get("exemptedCount")).isPositive();
  }

  private String policy() {
    return PolicyJar.options(folder, DenyByThreadName.class);
  }

  /** Rounds of single denials, or a limit that is full if there are none. */
  private Run denied(Jdk jdk, int rounds, String options) throws IOException {
    Path now = folder.resolve("now");
    Run run =
        ChildJvm.of(
                folder,
                DeniedMidway.class,
                folder.toString(),
                rounds == 0 ? "limit" : Integer.toString(rounds))
            .on(jdk)
            .agent(options + ",jmx=true,reportInterval=100ms,dumpOn=" + now)
            .run()
            .succeeded();

    assertThat(run.err()).isEmpty();
    List<String> lines = run.lines().stream().filter(line -> !line.matches("hook \\d+")).toList();
    assertThat(lines).last().isEqualTo("ends");
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.matches("[a-z ]+ denied \\d+"))
        .containsAll(NEVER.stream().map(deed -> deed + " denied 0").toList())
        .extracting(line -> line.replaceFirst(" denied .*", ""))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(NEVER.stream(), DEEDS.stream()).toList());
    assertThat(lines)
        .as("denied at all")
        .doesNotContainAnyElementsOf(STRUCK.stream().map(deed -> deed + " denied 0").toList());
    assertThat(run.lines())
        .containsAll(
            IntStream.rangeClosed(1, Math.max(1, rounds)).mapToObj(i -> "hook " + i).toList());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("deleted-")))
          .isEmpty();
    }
    Report report = run.report();
    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(report.self().alive()).isTrue();
    assertThat(report.coverage().complete()).isTrue();
    assertThat(report.policy().failures()).isZero();
    return run;
  }
}
