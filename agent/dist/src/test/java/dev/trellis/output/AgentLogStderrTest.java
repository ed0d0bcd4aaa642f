package dev.trellis.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLogStderrTest {
  @TempDir Path folder;

  /** Replaces System.err, and logs from a second thread while it holds the lock of the first. */
  static final class Program {
    public static void main(String[] args) throws InterruptedException {
      PrintStream original = System.err;
      ByteArrayOutputStream captured = new ByteArrayOutputStream();
      System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
      Thread logger = new Thread(() -> AgentLog.toStderr(LogLevel.INFO).info("past System.err"));
      synchronized (original) {
        logger.start();
        logger.join();
      }
      System.exit(captured.size());
    }
  }

  @Test
  void lines_go_to_the_process_s_stderr_past_what_the_program_put_in_its_place() throws Exception {
    Path stderr = folder.resolve("stderr");
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Program.class.getName()))
            .redirectError(stderr.toFile())
            .start();
    try {
      assertThat(child.waitFor(600, TimeUnit.SECONDS)).as("the child JVM ended in time").isTrue();
    } finally {
      child.destroyForcibly();
    }

    assertThat(child.exitValue()).as("bytes in the program's own stream").isZero();
    assertThat(Files.readString(stderr))
        .isEqualTo("trellis: info: past System.err" + System.lineSeparator());
  }
}
