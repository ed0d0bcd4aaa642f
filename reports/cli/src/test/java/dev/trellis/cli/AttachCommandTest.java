package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said before any other JVM is spoken to. */
class AttachCommandTest {

  private static final String SEE_LIST = "'trellis attach --list' lists the JVMs there are";

  @TempDir Path dir;

  @Test
  void without_arguments_the_usage_is_printed_as_a_diagnostic() {
    Run run = Run.of("attach");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("trellis: attach: a process id is missing; " + SEE_LIST + "\nUsage: trellis ")
        .contains("[PID] [OPTIONS]\n", "--list", "--agent=FILE", "--timeout=SECONDS")
        .contains("Exit codes:\n  0    the agent is in, or the list is printed\n")
        .isEqualTo(
            "trellis: attach: a process id is missing; "
                + SEE_LIST
                + "\n"
                + Run.of("help", "attach").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12x", "0", "-", "1.5", "99999999999", " 1", ""})
  void what_is_no_process_id_is_refused(String given) {
    refused(
        "\"" + given + "\" is not a process id, accepted: a whole number from 1; " + SEE_LIST,
        "attach",
        given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "1000000", "1s"})
  void a_time_limit_that_is_none_is_refused(String given) {
    refused(
        "--timeout is \"" + given + "\", accepted: a whole number from 1 to 999999",
        "attach",
        1,
        "--timeout",
        given);
  }

  @Test
  void a_list_of_one_process_and_a_third_argument_are_refused() {
    refused("--list takes no process id, given is \"1\"", "attach", "--list", 1);
    refused(
        "\"log=off\" is one argument too many, accepted: one PID and one list of options,"
            + " key=value,key=value; see 'trellis help attach'",
        "attach",
        1,
        "report=a b.json",
        "log=off");
  }

  @Test
  void a_process_that_is_not_there_cannot_be_attached_to() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor()).isZero();

    refused(
        4,
        "there is no process " + ended.pid() + "; " + SEE_LIST,
        "attach",
        ended.pid(),
        "--agent",
        AgentJars.sound(dir.resolve("agent.jar")));
  }

  @Test
  void an_agent_that_is_none_is_refused_before_any_process_is_looked_at() throws IOException {
    Path absent = dir.resolve("absent.jar");
    Path text = Files.writeString(dir.resolve("text.jar"), "no jar");
    Path other = AgentJars.of(dir.resolve("other.jar"), "com.acme.Agent");
    String accepted = "accepted: trellis-agent.jar as the build makes it";

    refused("agent \"" + absent + "\": no such file, " + accepted, "attach", 1, "--agent", absent);
    refused("agent \"" + dir + "\": no such file, " + accepted, "attach", 1, "--agent", dir);
    refused(
        "agent \"" + text + "\" cannot be read: zip END header not found",
        "attach",
        1,
        "--agent",
        text);
    refused(
        "agent \"" + other + "\" is not the Trellis agent, " + accepted,
        "attach",
        1,
        "--agent",
        other);
  }

  @Test
  void an_agent_in_a_path_that_the_jvm_would_cut_in_two_is_refused() throws IOException {
    Path jar = AgentJars.sound(dir.toRealPath().resolve("a=b/agent.jar"));

    refused(
        "agent \"" + jar + "\" has a = in its path, accepted: a path without",
        "attach",
        1,
        "--agent",
        jar);
  }

  private static void refused(String message, Object... arguments) {
    refused(2, message, arguments);
  }

  private static void refused(int code, String message, Object... arguments) {
    assertThat(Run.of(arguments))
        .isEqualTo(new Run(code, "", "trellis: attach: " + message + "\n"));
  }
}
