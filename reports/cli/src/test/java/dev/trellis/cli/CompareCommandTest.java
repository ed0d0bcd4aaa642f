package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said before anything is run. */
class CompareCommandTest {

  private static final Path ABSENT_JAVA = Path.of("absent/java");

  @TempDir Path dir;

  @Test
  void a_command_that_is_none_is_refused() {
    refused("a command is missing, accepted: -- java ARGUMENTS", "compare");
    refused("a command is missing, accepted: -- java ARGUMENTS", "compare", "--rounds", 2, "--");
    refused(
        "the command begins with \"mvn\", accepted: a java launcher, such as java or"
            + " /opt/jdk-21/bin/java, since the agent is added behind it",
        "compare",
        "--",
        "mvn",
        "verify");
  }

  @Test
  void the_environment_is_looked_at_too() {
    assertThat(
            Run.in(
                Map.of("JAVA_TOOL_OPTIONS", "-javaagent:/opt/trellis-agent.jar"),
                false,
                "compare",
                "java",
                "Main"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: compare: the variable JAVA_TOOL_OPTIONS adds the agent to every run,"
                    + " \"-javaagent:/opt/trellis-agent.jar\", accepted: one without\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "-1", "10000", "1.5", ""})
  void a_number_of_rounds_that_is_none_is_refused(String given) {
    refused(
        "--rounds is \"" + given + "\", accepted: a whole number from 1 to 9999",
        "compare",
        "--rounds=" + given,
        "--",
        ABSENT_JAVA);
  }

  @Test
  void an_option_that_is_not_known_is_named_with_the_nearest_one() {
    refused(
        "unknown option \"--round\", the nearest is --rounds; see 'trellis help compare'",
        "compare",
        "--round",
        3,
        "--",
        "java",
        "--rounds");
  }

  @Test
  void an_agent_that_is_none_is_refused() {
    Path absent = dir.resolve("absent.jar");

    refused(
        "agent \"" + absent + "\": no such file, accepted: trellis-agent.jar as the build makes it",
        "compare",
        "--agent",
        absent,
        "--",
        ABSENT_JAVA);
  }

  @Test
  void an_output_and_a_folder_that_cannot_be_made_are_refused() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    Path agent = AgentJars.sound(dir.resolve("agent.jar"));

    assertThat(Run.of("compare", "-o", dir.resolve("no/such"), "--", ABSENT_JAVA))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: output \""
                    + dir.resolve("no/such")
                    + "\" cannot be written: no such folder\n"));
    assertThat(Run.of("compare", "-o", dir, "--", ABSENT_JAVA))
        .isEqualTo(
            new Run(2, "", "trellis: output \"" + dir + "\" cannot be written: it is a folder\n"));
    refused(
        "folder \"" + file + "\" cannot be made: it is no folder",
        "compare",
        "--agent",
        agent,
        "--keep",
        file,
        "--",
        ABSENT_JAVA);
  }

  @Test
  void the_help_says_what_is_measured_and_lists_options_and_exit_codes() {
    Run help = Run.of("help", "compare");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains(
            "[--] [java ARGUMENTS...]",
            "--policy=NAMES",
            "--with=OPTIONS",
            "--rounds=N",
            "--agent=FILE",
            "--keep=FOLDER",
            "--output=FILE",
            "--color=WHEN",
            "most 10 ms before its end",
            "Exit codes:\n  0    all runs were made, with whatever exit status\n",
            "  4    the command cannot be run, or left no report under the agent\n");
    assertThat(Run.of("compare", "--help")).isEqualTo(help);
  }

  private static void refused(String message, Object... arguments) {
    assertThat(Run.of(arguments)).isEqualTo(new Run(2, "", "trellis: compare: " + message + "\n"));
  }
}
