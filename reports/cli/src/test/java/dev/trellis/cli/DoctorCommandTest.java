package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to the agent's jar, and what comes back. */
class DoctorCommandTest {

  private static final String SAID = "said to err\n";

  @TempDir Path dir;

  @Test
  void all_that_is_asked_goes_to_the_agents_jar() throws IOException {
    Path agent = AgentJars.speaking(dir.resolve("agent.jar"));

    assertThat(
            Run.of(
                "doctor",
                "--jdk",
                "/jdk one",
                "--jdk=two",
                "--agent",
                agent,
                "--nodes",
                "--sites",
                "com.acme.*:x",
                "--catalogue",
                "my.catalogue",
                "--all",
                "a.jar",
                "--",
                "-b.jar",
                "0"))
        .isEqualTo(
            new Run(
                0,
                "given [doctor, --jdk=/jdk one, --jdk=two, --sites=com.acme.*:x,"
                    + " --catalogue=my.catalogue, --nodes, --all, --, a.jar, -b.jar, 0]\n",
                SAID));
    assertThat(Run.of("doctor", "--agent", agent, "4"))
        .isEqualTo(new Run(4, "given [doctor, --, 4]\n", SAID));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 70})
  void it_ends_as_the_agents_jar_does(int code) throws IOException {
    assertThat(Run.of("doctor", "--agent", AgentJars.speaking(dir.resolve("agent.jar")), code))
        .isEqualTo(new Run(code, "given [doctor, --, " + code + "]\n", SAID));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 134})
  void a_status_that_is_none_of_the_doctors_is_an_internal_error(int code) throws IOException {
    Path agent = AgentJars.speaking(dir.toRealPath().resolve("agent.jar"));

    assertThat(Run.of("doctor", "--agent", agent, code))
        .isEqualTo(
            new Run(
                70,
                "given [doctor, --, " + code + "]\n",
                SAID
                    + "trellis: internal error: java.lang.IllegalStateException: the agent's jar \""
                    + agent
                    + "\" ended with status "
                    + code
                    + "; please report it, with what --debug prints\n"));
  }

  @Test
  void an_agent_that_is_none_is_refused() {
    Path absent = dir.resolve("absent.jar");

    assertThat(Run.of("doctor", "--agent", absent))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: doctor: agent \""
                    + absent
                    + "\": no such file, accepted: trellis-agent.jar as the build makes it\n"));
  }

  @Test
  void an_option_that_is_not_known_is_named_with_the_nearest_one() {
    assertThat(Run.of("doctor", "--jkd", "x"))
        .isEqualTo(
            new Run(
                2,
                "",
                "trellis: doctor: unknown option \"--jkd\", the nearest is --jdk;"
                    + " see 'trellis help doctor'\n"));
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_error() throws IOException {
    Path agent = AgentJars.speaking(dir.resolve("agent.jar"));

    assertThat(
            Run.onto(Run.refusing("Broken pipe"), Map.of(), false, "doctor", "--agent", agent, 4))
        .isEqualTo(new Run(4, "", SAID));
  }

  @Test
  void the_help_lists_options_and_exit_codes() {
    Run help = Run.of("help", "doctor");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains(
            "--jdk=HOME",
            "--agent=FILE",
            "--nodes",
            "--sites=PATTERNS",
            "--catalogue=FILE",
            "--all",
            "Exit codes:\n  0    all that is expected can be woven\n",
            "  4    something is missing, unknown or unreadable\n");
  }
}
