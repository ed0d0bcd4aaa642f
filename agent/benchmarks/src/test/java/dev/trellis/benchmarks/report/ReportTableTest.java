package dev.trellis.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {

  @Test
  void a_row_gives_a_jdks_medians_and_quartiles() throws IOException {
    List<ReportCosts> costs =
        List.of(
            new ReportCosts("17", Written.of("1000 10.0 0.5 0.25\n"), 10, 2),
            new ReportCosts("25", Written.of("1001 7.0 0.75 0.5"), 8, 1),
            new ReportCosts("17", Written.of("1000 20.0 1.5 0.25"), 20, 4),
            new ReportCosts("17", Written.of("1000 30.0 2.5 0.25"), 30, 6));

    assertThat(ReportTable.of(List.of("n: 3"), costs))
        .hasToString(
            """
            - n: 3

            | JDK | bytes | ms to write | longest gap, ms | without a report, ms | exit later, ms | after 1.5 s, ms |
            | --- | --- | --- | --- | --- | --- | --- |
            | 17 | 1000 | 20 [15, 25] | 1.5 [1.0, 2.0] | 0.3 [0.3, 0.3] | 20 [15, 25] | 4 [3, 5] |
            | 25 | 1001 | 7 [7, 7] | 0.8 [0.8, 0.8] | 0.5 [0.5, 0.5] | 8 [8, 8] | 1 [1, 1] |
            """);
  }

  @Test
  void a_program_that_printed_something_else_is_refused() {
    assertThatThrownBy(() -> Written.of("1000 10.0\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("four figures were expected, not \"1000 10.0\"");
  }
}
