package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTest {

  @TempDir Path dir;

  @Test
  void a_process_is_measured_as_it_measures_itself() throws Exception {
    Path out = dir.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Burns.class.getName())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);

    MeasuredProcess measured = MeasuredProcess.run(builder::start, Proc.ofSystem());

    List<String> own = Files.readAllLines(out);
    long rssBytes = Long.parseLong(own.get(0)) * 1024;
    long cpuMillis = Long.parseLong(own.get(1));
    assertThat(measured.status()).isEqualTo(7);
    // Two ticks may be cut off, of user and of system time; the end of a JVM takes some more.
    assertThat(measured.cpuMillis()).isBetween(cpuMillis - 20, cpuMillis + 1_000);
    assertThat(measured.peakRssBytes()).isBetween(rssBytes, rssBytes + (64 << 20));
    assertThat(measured.wallNanos()).isPositive();
  }

  @Test
  void where_the_system_does_not_tell_nothing_is_made_up() throws Exception {
    MeasuredProcess measured =
        MeasuredProcess.run(new ProcessBuilder("true")::start, new Proc(dir));

    assertThat(measured.cpuMillis()).isNull();
    assertThat(measured.peakRssBytes()).isNull();
    assertThat(measured.status()).isZero();
  }

  @Test
  void its_input_is_empty() throws Exception {
    assertThat(MeasuredProcess.run(new ProcessBuilder("cat")::start, Proc.ofSystem()))
        .extracting(MeasuredProcess::status)
        .isEqualTo(0);
  }

  @Test
  void one_that_cannot_be_started_is_an_error() {
    ProcessBuilder builder = new ProcessBuilder(dir.resolve("absent").toString());

    assertThatThrownBy(() -> MeasuredProcess.run(builder::start, Proc.ofSystem()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No such file or directory");
  }
}
