package dev.trellis.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.FilePattern;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportPathTest {
  @Test
  void a_report_s_path_is_absolute_and_has_its_patterns_replaced() {
    Path path = ReportPath.of(new FilePattern("reports/%p-%t.json"), 42, 0);

    assertThat(path)
        .isEqualTo(Path.of("").toAbsolutePath().resolve("reports/42-19700101-000000.json"));
  }
}
