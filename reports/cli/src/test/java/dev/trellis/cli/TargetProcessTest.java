package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetProcessTest {

  /** No process has it: systems give none so high. */
  private static final long PID = 4_711_471_147L;

  private static final String JVM = "7f00-7f01 r-xp 0 08:01 1 /opt/java/lib/server/libjvm.so\n";

  /** Of a JVM: SIGQUIT and others. */
  private static final String CATCHES = "2000000181005ccf";

  @TempDir Path proc;

  @BeforeEach
  void aJvm() throws IOException {
    Files.writeString(proc.resolve("maps"), JVM);
    Files.writeString(proc.resolve("cmdline"), "java\0-cp\0a.jar\0Main\0");
    status("S (sleeping)", CATCHES);
  }

  @Test
  void a_jvm_that_listens_passes() {
    assertThatCode(() -> TargetProcess.requireLinux(PID, proc)).doesNotThrowAnyException();
  }

  @Test
  void what_is_no_jvm_would_die_of_the_question() throws IOException {
    Files.writeString(proc.resolve("maps"), "7f00-7f01 r-xp 0 08:01 1 /usr/bin/sleep\n");

    refused(
        2,
        "process 4711471147 is not a JVM; 'trellis attach --list' lists the JVMs there are",
        () -> TargetProcess.requireLinux(PID, proc));
  }

  @Test
  void a_jvm_that_does_not_catch_sigquit_would_die_of_the_question() throws IOException {
    status("S (sleeping)", "2000000181005cc8");

    refused(
        4,
        "JVM 4711471147 does not listen to SIGQUIT, accepted: one without -Xrs, after its start",
        () -> TargetProcess.requireLinux(PID, proc));
  }

  @Test
  void a_jvm_that_is_stopped_would_answer_by_printing_its_threads_later() throws IOException {
    status("T (stopped)", CATCHES);

    refused(
        4,
        "process 4711471147 is stopped, accepted: one that runs (kill -CONT 4711471147)",
        () -> TargetProcess.requireLinux(PID, proc));
  }

  @Test
  void a_jvm_that_does_not_attach_would_print_its_threads() throws IOException {
    Files.writeString(proc.resolve("cmdline"), "java\0-XX:+DisableAttachMechanism\0Main\0");

    refused(
        4,
        "JVM 4711471147 does not let itself be attached to, accepted: one without"
            + " -XX:+DisableAttachMechanism",
        () -> TargetProcess.requireLinux(PID, proc));
  }

  @Test
  void a_process_that_ends_meanwhile_is_told() throws IOException {
    Files.delete(proc.resolve("status"));

    refused(4, "process 4711471147 has just ended", () -> TargetProcess.requireLinux(PID, proc));
  }

  @Test
  void a_jvm_of_another_user_is_for_the_administrator_only() {
    refused(
        4,
        "process 4711471147 belongs to user \"ada\", accepted: a JVM of user \"bob\"",
        () -> TargetProcess.requireOwner(PID, Optional.of("ada"), Optional.of("bob")));
    assertThatCode(
            () -> {
              TargetProcess.requireOwner(PID, Optional.of("bob"), Optional.of("bob"));
              TargetProcess.requireOwner(PID, Optional.of("ada"), Optional.of("root"));
              TargetProcess.requireOwner(PID, Optional.empty(), Optional.of("bob"));
            })
        .doesNotThrowAnyException();
  }

  private void status(String state, String caught) throws IOException {
    Files.writeString(
        proc.resolve("status"),
        "Name:\tjava\nState:\t" + state + "\nSigIgn:\t0000000000000000\nSigCgt:\t" + caught + "\n");
  }

  private static void refused(int exitCode, String message, ThrowingCallable call) {
    AttachException refusal = catchThrowableOfType(AttachException.class, call);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.exitCode()).isEqualTo(exitCode);
  }
}
