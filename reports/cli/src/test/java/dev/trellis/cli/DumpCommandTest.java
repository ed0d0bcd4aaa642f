package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpCommandTest {

  @TempDir Path dir;

  @Test
  void without_a_process_or_with_two_the_help_is_named() {
    refused("Missing required parameter: 'PID'; see 'trellis help dump'", "dump");
    refused(
        "\"2\" is one argument too many, accepted: one PID; see 'trellis help dump'", "dump", 1, 2);
  }

  @Test
  void what_is_no_process_id_or_time_limit_is_refused() {
    refused(
        "\"12x\" is not a process id, accepted: a whole number from 1; " + TargetProcess.SEE_LIST,
        "dump",
        "12x");
    refused(
        "--timeout is \"0\", accepted: a whole number from 1 to 999999", "dump", 1, "--timeout", 0);
  }

  @Test
  void a_process_that_is_not_there_cannot_be_attached_to() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor()).isZero();

    refused(
        4,
        "there is no process " + ended.pid() + "; " + TargetProcess.SEE_LIST,
        "dump",
        ended.pid(),
        "--agent",
        AgentJars.sound(dir.resolve("agent.jar")));
  }

  private static void refused(String message, Object... arguments) {
    refused(2, message, arguments);
  }

  private static void refused(int code, String message, Object... arguments) {
    assertThat(Run.of(arguments)).isEqualTo(new Run(code, "", "trellis: dump: " + message + "\n"));
  }
}
