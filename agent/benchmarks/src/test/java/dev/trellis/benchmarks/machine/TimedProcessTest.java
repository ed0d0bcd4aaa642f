package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedProcessTest {

  @TempDir private Path folder;

  @Test
  void cpu_time_is_that_in_user_mode_and_in_the_kernel() throws IOException {
    assertThat(TimedProcess.of("0.090 1.071 0.018", "hello"))
        .isEqualTo(new TimedProcess(90, 1089, "hello"));
  }

  @Test
  void the_time_that_a_process_computes_is_its_cpu_time_but_the_time_that_it_waits_is_not()
      throws IOException, InterruptedException {
    TimedProcess computed = bash("for ((i = 0; i < 200000; i++)); do :; done; echo done");
    TimedProcess waited = bash("read -t 0.3 < <(tail -f /dev/null); kill $!; echo done");

    assertThat(computed.output()).isEqualTo("done\n");
    assertThat(computed.cpuMillis()).isBetween(20.0, computed.wallMillis() + 20);
    assertThat(waited.output()).isEqualTo("done\n");
    assertThat(waited.wallMillis()).isGreaterThanOrEqualTo(300);
    assertThat(waited.cpuMillis()).isLessThan(waited.wallMillis());
  }

  @Test
  void a_process_that_fails_is_reported_with_what_it_wrote() {
    assertThatThrownBy(() -> bash("echo out of order >&2; exit 3"))
        .isInstanceOf(IOException.class)
        .hasMessage("\"bash -c echo out of order >&2; exit 3\" ended with status 3: out of order");
  }

  @Test
  void what_the_shell_did_not_time_is_refused() {
    assertThatThrownBy(() -> TimedProcess.of("0.090", ""))
        .isInstanceOf(IOException.class)
        .hasMessage("the shell's times were expected, not \"0.090\"");
  }

  private TimedProcess bash(String script) throws IOException, InterruptedException {
    return TimedProcess.run(List.of("bash", "-c", script), folder.resolve("stderr.txt"));
  }
}
