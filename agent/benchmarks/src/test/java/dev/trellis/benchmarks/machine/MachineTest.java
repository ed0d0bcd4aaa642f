package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @Test
  void the_processor_is_the_first_model_that_the_kernel_names(@TempDir Path folder)
      throws IOException {
    Path cpuInfo = folder.resolve("cpuinfo");
    Files.writeString(
        cpuInfo, "processor\t: 0\nmodel name\t: Swift One @ 3 GHz\nmodel name\t: other\n");

    assertThat(Machine.processor(cpuInfo)).isEqualTo("Swift One @ 3 GHz");
  }

  @Test
  void where_the_kernel_names_none_it_is_the_architecture(@TempDir Path folder) throws IOException {
    assertThat(Machine.processor(folder.resolve("cpuinfo")))
        .isEqualTo(System.getProperty("os.arch"));
  }

  @Test
  void the_notes_name_the_versions_of_the_jdks_and_not_where_they_are() throws IOException {
    List<String> notes =
        new Machine().notes(List.of(new Jdk(Path.of("hidden"), 17, "17.0.15+6")), "3 rounds");

    assertThat(notes).contains("JDKs: 17.0.15+6", "n: 3 rounds");
    assertThat(notes.get(4)).matches("load average: [0-9.]+ at the start, [0-9.]+ at the end");
  }
}
