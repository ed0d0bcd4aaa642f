package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {

  @TempDir Path dir;

  private Path report;

  @BeforeEach
  void writeReport() throws IOException {
    report = Inputs.report(dir, SampleReports.sound());
  }

  @Test
  void a_budget_that_is_kept_ends_with_0() throws IOException {
    assertThat(Run.of("check", report, "--budget", Inputs.budget(dir, 200)))
        .isEqualTo(
            new Run(
                0,
                "PASS: 1 row checked; tightest is row 1: total: growths is 150, at most 200"
                    + " (50 left, 25 %)\n",
                ""));
  }

  @Test
  void a_budget_that_is_exceeded_ends_with_1() throws IOException {
    assertThat(Run.of("check", report, "--budget", Inputs.budget(dir, 149)))
        .isEqualTo(
            new Run(
                1,
                "budget exceeded: total: growths is 150, at most 149 (1 over, +0.68 %):"
                    + " agreed in review\n"
                    + "FAIL: 1 of 1 row exceeded\n",
                ""));
  }

  @Test
  void a_budget_that_is_not_understood_ends_with_2() throws IOException {
    Path budget = Files.writeString(dir.resolve("b.json"), "{\"schemaVersion\": 1, \"rows\": []}");

    assertThat(Run.of("check", report, "--budget", budget))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: budget \""
                    + budget
                    + "\": rows is [], accepted: an array of at least one row\n"));
  }

  @Test
  void a_command_line_that_is_not_understood_ends_with_2_and_names_the_help() {
    assertThat(Run.of())
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: a command is missing, accepted: view, html, check, attach, dump, doctor, explain, warm, compare, help;"
                    + " see 'trellis help'\n"));
    assertThat(Run.of("veiw", report))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: unknown command \"veiw\", the nearest is view; see 'trellis help'\n"));
    assertThat(Run.of("summarise", report))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: unknown command \"summarise\", accepted: view, html, check, attach, dump,"
                    + " doctor, explain, warm, compare, help; see 'trellis help'\n"));
    assertThat(Run.of("check", report))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: check: Missing required option: '--budget=FILE';"
                    + " see 'trellis help check'\n"));
    assertThat(Run.of("view"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: view: Missing required parameter: 'REPORT'; see 'trellis help view'\n"));
    assertThat(Run.of("view", report, "--color=pink"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: view: Invalid value for option '--color': expected one of"
                    + " [auto, always, never] (case-sensitive) but was 'pink';"
                    + " see 'trellis help view'\n"));
    assertThat(Run.of("view", report, "--top", "-1"))
        .isEqualTo(new Run(2, "", "trellis: view: --top is -1, accepted: a whole number from 0\n"));
  }

  @Test
  void an_option_that_is_not_known_is_named_with_the_nearest_one() throws IOException {
    assertThat(Run.of("view", report, "--tpo", 3))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: view: unknown option \"--tpo\", the nearest is --top;"
                    + " see 'trellis help view'\n"));
    assertThat(Run.of("check", report, "--budgt=" + Inputs.budget(dir, 1)))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: check: unknown option \"--budgt\", the nearest is --budget;"
                    + " see 'trellis help check'\n"));
    assertThat(Run.of("--versoin"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: unknown option \"--versoin\", the nearest is --version;"
                    + " see 'trellis help'\n"));
    assertThat(Run.of("html", report, "--landscape"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: html: unknown option \"--landscape\", accepted: --debug, --help,"
                    + " --output, -h, -o; see 'trellis help html'\n"));
  }

  @Test
  void what_is_accepted_in_place_of_a_word_or_a_second_report_is_said() {
    assertThat(Run.of("view", report, "--top", "x"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: view: --top is \"x\", accepted: a whole number from 0;"
                    + " see 'trellis help view'\n"));
    assertThat(Run.of("view", report, "b.json", "c.json"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: view: \"b.json\" is one argument too many, accepted: one report;"
                    + " see 'trellis help view'\n"));
  }

  @Test
  void a_report_that_is_missing_ends_with_3_in_every_command() throws IOException {
    Path absent = dir.resolve("absent.json");
    Run refused = new Run(3, "", "trellis: report \"" + absent + "\": no such file\n");

    assertThat(Run.of("view", absent)).isEqualTo(refused);
    assertThat(Run.of("html", absent)).isEqualTo(refused);
    assertThat(Run.of("check", absent, "--budget", Inputs.budget(dir, 1))).isEqualTo(refused);
  }

  @Test
  void a_report_of_another_version_ends_with_3() throws IOException {
    Path newer = Files.writeString(dir.resolve("newer.json"), "{\"schemaVersion\": 2}");

    assertThat(Run.of("view", newer))
        .isEqualTo(
            new Run(
                3,
                "",
                "trellis: schemaVersion 2 found in \""
                    + newer
                    + "\"; this Trellis reads schemaVersion 1\n"));
  }

  @Test
  void a_report_that_cannot_be_judged_ends_with_4() throws IOException {
    Path partial = Inputs.report(dir, SampleReports.builder().state(Report.State.PARTIAL).build());

    assertThat(Run.of("check", partial, "--budget", Inputs.budget(dir, 200)))
        .isEqualTo(
            new Run(
                4,
                "CANNOT_JUDGE: report is PARTIAL: the run had not ended when it was written\n",
                ""));
  }

  @Test
  void a_budget_that_is_missing_ends_with_4() {
    Path absent = dir.resolve("absent.json");

    assertThat(Run.of("check", report, "--budget", absent))
        .isEqualTo(new Run(4, "CANNOT_JUDGE: budget \"" + absent + "\": no such file\n", ""));
  }

  @Test
  void an_internal_error_ends_with_70_and_shows_its_stack_only_with_debug() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("odd\nstate");
          }
        };
    String line =
        "trellis: internal error: java.lang.IllegalStateException: odd\\u000astate;"
            + " please report it";

    assertThat(Run.onto(broken, Map.of(), false, "view", report))
        .isEqualTo(new Run(70, "", line + ", with what --debug prints\n"));
    Run debugged = Run.onto(broken, Map.of(), false, "view", report, "--debug");
    assertThat(debugged.code()).isEqualTo(70);
    assertThat(debugged.err())
        .startsWith("java.lang.IllegalStateException: odd\nstate\n\tat ")
        .endsWith("\n" + line + "\n");
  }

  @Test
  void an_error_of_the_jvm_ends_with_70() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError("no more");
          }
        };

    assertThat(Run.onto(broken, Map.of(), false, "view", report))
        .isEqualTo(
            new Run(
                70,
                "",
                "trellis: internal error: java.lang.OutOfMemoryError: no more;"
                    + " please report it, with what --debug prints\n"));
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_error() throws IOException {
    for (String wording : new String[] {"Broken pipe", "The pipe has been ended"}) {
      OutputStream gone = Run.refusing(wording);
      assertThat(Run.onto(gone, Map.of(), false, "view", report)).isEqualTo(new Run(0, "", ""));
      assertThat(
              Run.onto(gone, Map.of(), false, "check", report, "--budget", Inputs.budget(dir, 149)))
          .isEqualTo(new Run(1, "", ""));
    }
  }

  @Test
  void an_output_that_takes_nothing_is_an_error() {
    assertThat(Run.onto(Run.refusing("No space left on device"), Map.of(), false, "view", report))
        .isEqualTo(
            new Run(
                70, "", "trellis: standard output cannot be written: No space left on device\n"));
  }
}
