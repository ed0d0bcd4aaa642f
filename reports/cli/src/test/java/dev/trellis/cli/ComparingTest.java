package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code trellis compare} makes of the runs of a command. */
class ComparingTest {

  private static final String FIRST = "trellis: compare: first round, which is not counted\n";
  private static final String ONE = "trellis: compare: round 1 of 1\n";

  @TempDir Path dir;

  @Test
  void each_round_begins_with_another_configuration() throws IOException {
    FakeJava java = FakeJava.in(dir, "");

    Run run = run(java, "--rounds", "3");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            FIRST
                + "trellis: compare: round 1 of 3\n"
                + "trellis: compare: round 2 of 3\n"
                + "trellis: compare: round 3 of 3\n");
    String none = "no agent";
    String system = "policy=system";
    String counting = "policy=counting";
    assertThat(java.ran())
        .containsExactly(
            none, system, counting, system, counting, none, counting, none, system, none, system,
            counting);
  }

  @Test
  void figures_are_those_of_the_reports() throws IOException {
    Run run = run(FakeJava.in(dir, ""), "--rounds=1", "--with", "policy=counting,nodes=true");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Trellis comparison\n  command  " + dir.resolve("java") + " Main -h @x")
        .containsPattern(
            "(?m)^wall time .*\n  no agent  .* s .* 1\\.00   \\[1\\.00, 1\\.00]\n"
                + "  policy=counting,nodes=true\n .*\n\nCPU time, user and system  ")
        .contains(
            """
            growths                        median       25 %       75 %
              policy=counting,nodes=true
                                              150        150        150
            """);
  }

  @Test
  void a_command_that_fails_by_itself_is_compared_all_the_same() throws IOException {
    Run run =
        run(
            FakeJava.in(dir, "echo 'bad luck' >&2; [ -z \"$report\" ] || write; exit 3"),
            "--rounds=1",
            "--policy=counting");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            FIRST
                + "trellis: compare: without the agent the command ends with status 3, and said:"
                + " bad luck\n"
                + ONE);
    assertThat(run.out())
        .startsWith("WARNING: without the agent, too, the command ends with status 3\n\nTrellis ")
        .contains("\n  no agent (status 3)  ", "\n  policy=counting (status 3)");
  }

  @Test
  void a_status_under_one_policy_alone_stands_in_its_row() throws IOException {
    Run run =
        run(
            FakeJava.in(dir, "[ \"$options\" != policy=limiting ] || { write; exit 1; }"),
            "--rounds=1",
            "--policy=counting,limiting");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo(FIRST + ONE);
    assertThat(run.out())
        .startsWith("Trellis comparison\n")
        .contains("\n  no agent  ", "\n  policy=counting  ", "\n  policy=limiting (status 1)\n");
  }

  @Test
  void options_that_the_agent_refuses_end_it_before_all_rounds() throws IOException {
    FakeJava java =
        FakeJava.in(
            dir,
            "[ \"$options\" != policy=odd ] || { echo 'trellis: option \"policy\": no' >&2; exit 2; }");

    assertThat(run(java, "--policy=odd,counting"))
        .isEqualTo(
            new Run(
                2,
                "",
                FIRST
                    + "trellis: compare: policy=odd left no report; it ended with status 2, and"
                    + " said: trellis: option \"policy\": no\n"));
    assertThat(java.ran()).containsExactly("no agent", "policy=odd");
  }

  @Test
  void a_run_without_a_report_cannot_be_compared() throws IOException {
    assertThat(run(FakeJava.in(dir, "[ -z \"$report\" ] || exit 134")))
        .isEqualTo(
            new Run(
                4,
                "",
                FIRST
                    + "trellis: compare: policy=system left no report; it ended with status 134,"
                    + " and said nothing\n"));
  }

  @Test
  void a_report_that_is_missing_later_is_said_and_told_by_the_exit_code() throws IOException {
    Run run =
        run(
            FakeJava.in(dir, "[ -z \"$report\" ] || case $report in */0-*) ;; *) exit 0 ;; esac"),
            "--rounds=1",
            "--policy=counting");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).startsWith("WARNING: policy=counting, in 1 of 1 run: no report\n");
  }

  @Test
  void a_command_that_is_not_there_cannot_be_compared() throws IOException {
    FakeJava java = FakeJava.in(dir, "");
    Files.delete(java.path());

    Run run = run(java);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .matches(
            "(?s)\\Q"
                + FIRST
                + "trellis: compare: the command cannot be run: Cannot run program \""
                + java.path()
                + "\"\\E.*No such file or directory\n");
  }

  @Test
  void doubts_about_reports_are_said_first() throws IOException {
    Report partial = SampleReports.builder().state(Report.State.PARTIAL).build();

    assertThat(run(FakeJava.in(dir, partial, ""), "--rounds=1", "--policy=counting").out())
        .startsWith(
            "WARNING: policy=counting, in 1 of 1 run: report is PARTIAL: the run had not\n"
                + "         ended when it was written\n");
  }

  @Test
  void reports_and_output_are_kept_where_that_is_asked_for() throws IOException {
    Path kept = dir.resolve("kept");

    Run run =
        run(
            FakeJava.in(dir, "echo out; echo err >&2"),
            "--rounds=1",
            "--policy=counting",
            "--keep",
            kept.toString());

    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "0-0-no-agent.out",
              "0-0-no-agent.err",
              "0-1-policy=counting.out",
              "0-1-policy=counting.err",
              "0-1-policy=counting.json",
              "1-0-no-agent.out",
              "1-0-no-agent.err",
              "1-1-policy=counting.out",
              "1-1-policy=counting.err",
              "1-1-policy=counting.json");
    }
    assertThat(kept.resolve("1-0-no-agent.out")).hasContent("out");
    assertThat(kept.resolve("1-0-no-agent.err")).hasContent("err");
  }

  @Test
  void the_comparison_goes_where_it_is_told() throws IOException {
    Path file = dir.resolve("table.txt");

    Run run = run(FakeJava.in(dir, ""), "--rounds=1", "--policy=counting", "-o", file.toString());

    assertThat(run).isEqualTo(new Run(0, "", FIRST + ONE + "trellis: wrote " + file + "\n"));
    assertThat(file).content().startsWith("Trellis comparison\n").endsWith("live=true\n");
  }

  private static Run run(FakeJava java, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("compare", "--agent", java.agent()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--", java.path(), "Main", "-h", "@x"));
    return Run.of(arguments.toArray());
  }
}
