package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to the agent's jar, and what comes back. The stand-in ends with its last word. */
class ExplainCommandTest {

  private static final String SAID = "said to err\n";

  @TempDir Path dir;

  @Test
  void all_that_is_asked_goes_to_the_agents_jar() throws IOException {
    Path agent = AgentJars.speaking(dir.resolve("agent.jar"));

    assertThat(
            Run.of(
                "explain", "0", "--jdk", "/jdk one", "--agent", agent, "--sites", "--max-heap=2g"))
        .isEqualTo(
            new Run(0, "given [explain, --jdk=/jdk one, --max-heap=2g, --sites, --, 0]\n", SAID));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 70})
  void it_ends_as_the_agents_jar_does(int code) throws IOException {
    Path agent = AgentJars.speaking(dir.resolve("agent.jar"));

    assertThat(Run.of("explain", "--agent", agent, code))
        .isEqualTo(new Run(code, "given [explain, --, " + code + "]\n", SAID));
  }

  @Test
  void a_status_that_is_none_of_its_own_is_an_internal_error() throws IOException {
    Path agent = AgentJars.speaking(dir.toRealPath().resolve("agent.jar"));

    assertThat(Run.of("explain", "--agent", agent, 4))
        .isEqualTo(
            new Run(
                70,
                "given [explain, --, 4]\n",
                SAID
                    + "trellis: internal error: java.lang.IllegalStateException: the agent's jar \""
                    + agent
                    + "\" ended with status 4; please report it, with what --debug prints\n"));
  }

  @Test
  void it_is_written_into_a_file_only_if_it_is_all_there() throws IOException {
    Path agent = AgentJars.speaking(dir.resolve("agent.jar"));
    Path file = dir.resolve("explained.txt");

    assertThat(Run.of("explain", "--agent", agent, "-o", file, 2)).isEqualTo(new Run(2, "", SAID));
    assertThat(file).doesNotExist();

    assertThat(Run.of("explain", "--agent", agent, "-o", file, 0))
        .isEqualTo(new Run(0, "", SAID + "trellis: wrote " + file + "\n"));
    assertThat(file).hasContent("given [explain, --, 0]\n");
    assertThat(Run.of("explain", "--agent", agent, "--output=-", 0))
        .isEqualTo(new Run(0, "given [explain, --, 0]\n", SAID));
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(agent, file);
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_refused_before_any_work() {
    Path absent = dir.resolve("absent.jar");

    assertThat(Run.of("explain", "--agent", absent, "-o", dir))
        .isEqualTo(
            new Run(2, "", "trellis: output \"" + dir + "\" cannot be written: it is a folder\n"));
  }

  @Test
  void what_is_not_understood_is_named_with_what_is_accepted() {
    Path absent = dir.resolve("absent.jar");

    assertThat(Run.of("explain", "policy=limiting", "limit=64m"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: explain: \"limit=64m\" is one argument too many, accepted: one list of"
                    + " options, key=value,key=value; see 'trellis help explain'\n"));
    assertThat(Run.of("explain", "--site"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: explain: unknown option \"--site\", the nearest is --sites;"
                    + " see 'trellis help explain'\n"));
    assertThat(Run.of("explain", "--agent", absent))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: explain: agent \""
                    + absent
                    + "\": no such file, accepted: trellis-agent.jar as the build makes it\n"));
  }

  @Test
  void the_help_lists_options_and_exit_codes() {
    Run help = Run.of("help", "explain");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains(
            "[OPTIONS]",
            "--jdk=HOME",
            "--sites",
            "--max-heap=SIZE",
            "--agent=FILE",
            "--output=FILE",
            "Exit codes:\n  0    all is explained\n",
            "  2    the command line is not understood, or the agent would refuse an option\n");
  }
}
