package dev.trellis.benchmarks.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.tables.ReadmeSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users read first is what was measured. */
class CostsTableTest {

  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+\\.[0-9]+");

  private String measured = "";
  private String published = "";

  @BeforeEach
  void read() throws IOException {
    Workspace files = new Workspace(Path.of("").toAbsolutePath());
    measured = Files.readString(files.readme());
    published = new ReadmeSection("costs").content(Files.readString(files.frontPage()));
  }

  @Test
  void the_first_page_has_the_table_that_the_command_prints() {
    assertThat(published)
        .as("after a change of agent/benchmarks/README.md: agent/benchmarks/run.sh readme --write")
        .isEqualTo(CostsTable.of(measured).stripLeading());
  }

  @Test
  void every_figure_of_the_first_page_stands_in_a_table_of_the_benchmarks() {
    assertThat(FIGURE.matcher(published).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(measured).contains(figure));
  }
}
