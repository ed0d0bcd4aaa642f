package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTest {

  @TempDir Path dir;

  @Test
  void processor_time_of_children_is_the_sum_of_two_fields_behind_the_name() throws IOException {
    file(
        "self/stat",
        "17 (a ) b (c) S 1 17 17 0 -1 4194560 9000 8000 1 2 5 6 70 300 20 0 30 0 999 5 6 7\n");

    assertThat(new Proc(dir).endedChildrenMillis()).isEqualTo(3_700);
  }

  @Test
  void the_peak_of_a_process_is_read_from_its_status() throws IOException {
    file(
        "42/status",
        "Name:\tVmHWM: 7 kB\nVmPeak:\t  900 kB\nVmHWM:\t    116736 kB\nVmRSS:\t 1 kB\n");

    assertThat(new Proc(dir).peakRssBytes(42)).isEqualTo(116_736L * 1024);
  }

  @Test
  void what_is_not_told_is_null() throws IOException {
    file("self/stat", "17 (java) S 1\n");
    file("43/status", "Name:\tjava\nState:\tZ (zombie)\n");

    assertThat(new Proc(dir).endedChildrenMillis()).isNull();
    assertThat(new Proc(dir).peakRssBytes(43)).isNull();
    assertThat(new Proc(dir).peakRssBytes(44)).isNull();
    assertThat(new Proc(dir.resolve("absent")).endedChildrenMillis()).isNull();
  }

  private void file(String name, String content) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), content);
  }
}
