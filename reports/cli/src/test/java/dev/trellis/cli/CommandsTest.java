package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.SampleReports;
import dev.trellis.viewer.HtmlView;
import dev.trellis.viewer.Section;
import dev.trellis.viewer.TerminalOptions;
import dev.trellis.viewer.TerminalView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String PAGE = HtmlView.render(SampleReports.sound());

  @TempDir Path dir;

  private Path report;

  @BeforeEach
  void writeReport() throws IOException {
    report = Inputs.report(dir, SampleReports.sound());
  }

  @Test
  void view_writes_the_terminal_view() {
    assertThat(Run.of("view", report)).isEqualTo(new Run(0, view(10, false, true), ""));
    assertThat(Run.of("view", report, "--top", 1)).isEqualTo(new Run(0, view(1, false, true), ""));
    assertThat(Run.of("view", report, "--ascii")).isEqualTo(new Run(0, view(10, false, false), ""));
  }

  @Test
  void view_shows_the_sections_it_is_asked_for_by_themselves() {
    assertThat(Run.of("view", report, "--sites", "--live"))
        .isEqualTo(new Run(0, view(Section.SITES, Section.LIVE), ""));
    assertThat(Run.of("view", report, "--advice", "--scope"))
        .isEqualTo(new Run(0, view(Section.ADVICE, Section.SCOPES), ""));
  }

  @Test
  void colours_go_to_terminals_unless_something_says_otherwise() {
    Run coloured = new Run(0, view(10, true, true), "");
    Run plain = new Run(0, view(10, false, true), "");

    assertThat(Run.in(Map.of(), true, "view", report)).isEqualTo(coloured);
    assertThat(Run.in(Map.of("NO_COLOR", ""), true, "view", report)).isEqualTo(coloured);
    assertThat(Run.in(Map.of("NO_COLOR", "1"), true, "view", report)).isEqualTo(plain);
    assertThat(Run.in(Map.of("TERM", "dumb"), true, "view", report)).isEqualTo(plain);
    assertThat(Run.in(Map.of(), true, "view", report, "--color=never")).isEqualTo(plain);
    assertThat(Run.in(Map.of("NO_COLOR", "1"), false, "view", report, "--color=always"))
        .isEqualTo(coloured);
  }

  @Test
  void html_is_written_beside_the_report_and_says_where() throws IOException {
    Path page = dir.resolve("run.html");
    Files.writeString(page, "an older page");

    assertThat(Run.of("html", report)).isEqualTo(new Run(0, "", "trellis: wrote " + page + "\n"));
    assertThat(page).hasContent(PAGE);
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(report, page);
    }
  }

  @Test
  void html_goes_where_it_is_told() throws IOException {
    Path page = dir.resolve("other.htm");

    assertThat(Run.of("html", report, "-o", page))
        .isEqualTo(new Run(0, "", "trellis: wrote " + page + "\n"));
    assertThat(page).hasContent(PAGE);
    assertThat(Run.of("html", "-o", "-", report)).isEqualTo(new Run(0, PAGE, ""));
  }

  @Test
  void html_leaves_a_symbolic_link_in_place() throws IOException {
    Path page = Files.writeString(dir.resolve("page.html"), "an older page");
    Path link = Files.createSymbolicLink(dir.resolve("link.html"), page);

    assertThat(Run.of("html", report, "-o", link).code()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(page).hasContent(PAGE);
  }

  @Test
  void html_that_cannot_be_written_is_a_usage_error() {
    Path nowhere = dir.resolve("no/such/page.html");

    assertThat(Run.of("html", report, "-o", nowhere))
        .isEqualTo(
            new Run(
                2, "", "trellis: output \"" + nowhere + "\" cannot be written: no such folder\n"));
    assertThat(Run.of("html", report, "-o", dir))
        .isEqualTo(
            new Run(2, "", "trellis: output \"" + dir + "\" cannot be written: it is a folder\n"));
  }

  @Test
  void html_never_overwrites_the_report_it_shows() throws IOException {
    byte[] before = Files.readAllBytes(report);
    Path sameFile = dir.resolve(".").resolve("run.json");

    assertThat(Run.of("html", report, "-o", sameFile))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: output \"" + sameFile + "\" cannot be written: it is the report\n"));
    assertThat(report).hasBinaryContent(before);
  }

  @Test
  void version_names_the_build_and_the_report_format() {
    Run run = Run.of("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .matches("trellis \\d+\\.\\d+\\.\\d+(-\\w+)?, reads report schemaVersion 1\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void help_is_data_and_names_every_command() {
    Run help = Run.of("help");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains(
            "  view ",
            "  html ",
            "  check ",
            "  attach ",
            "  dump ",
            "  doctor ",
            "  explain ",
            "  warm ",
            "  compare ");
    assertThat(Run.of("--help")).isEqualTo(help);
  }

  @Test
  void the_help_of_check_lists_its_exit_codes() {
    Run help = Run.of("help", "check");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("--budget=FILE", "Exit codes:\n", "  1    the budget is exceeded\n");
    assertThat(Run.of("check", "--help")).isEqualTo(help);
  }

  private static String view(Section... sections) {
    return TerminalView.render(
        SampleReports.sound(), new TerminalOptions(10, false, true, Set.of(sections)));
  }

  private static String view(int top, boolean colour, boolean unicode) {
    return TerminalView.render(SampleReports.sound(), new TerminalOptions(top, colour, unicode));
  }
}
