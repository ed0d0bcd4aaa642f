package dev.trellis.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhResultTest {

  @TempDir private Path folder;
  private Path json;

  @BeforeEach
  void name() {
    json = folder.resolve("result.json");
  }

  @Test
  void a_fork_counts_as_the_median_of_its_iterations() throws IOException {
    Files.writeString(json, "[" + result("ns/op", "[20.0, 900.0, 21.0]") + "]");

    assertThat(JmhResult.read(json)).isEqualTo(new JmhResult(21, 160));
  }

  @Test
  void another_unit_is_refused() throws IOException {
    Files.writeString(json, "[" + result("us/op", "[20.0]") + "]");

    assertThatThrownBy(() -> JmhResult.read(json))
        .isInstanceOf(IOException.class)
        .hasMessage("one result in ns/op was expected, \"result.json\" has 1 in \"us/op\"");
  }

  @Test
  void a_file_without_a_result_is_refused() throws IOException {
    Files.writeString(json, "[]");

    assertThatThrownBy(() -> JmhResult.read(json))
        .isInstanceOf(IOException.class)
        .hasMessage("one result in ns/op was expected, \"result.json\" has 0 in \"\"");
  }

  @Test
  void a_result_without_iterations_is_refused() throws IOException {
    Files.writeString(json, "[" + result("ns/op", "[]") + "]");

    assertThatThrownBy(() -> JmhResult.read(json))
        .isInstanceOf(IOException.class)
        .hasMessage("\"result.json\" lacks the raw data of a figure");
  }

  private static String result(String unit, String iterations) {
    return """
        {"primaryMetric": {"scoreUnit": "%s", "rawData": [%s]},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"rawData": [[160.0, 7000.0, 160.0]]}}}
        """
        .formatted(unit, iterations);
  }
}
