package dev.trellis.benchmarks.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedTableTest {

  private static final String README =
      """
      <!-- events -->
      - date: today

      | JDK | what | ms | more |
      | --- | --- | --- | --- |
      | 17.0.1 | a\\|b | 1 [1, 2] | x |
      | 25.0.1 | a\\|b | 3 | |
      <!-- /events -->
      <!-- peers -->
      <!-- /peers -->
      """;

  private final PublishedTable table = PublishedTable.in(README, "events");

  @Test
  void a_cell_is_found_by_release_row_and_column() {
    assertThat(table.cell(17, List.of("a\\|b"), "ms", 0)).isEqualTo("1 [1, 2]");
    assertThat(table.cell(17, List.of("a\\|b"), "ms", 1)).isEqualTo("x");
    assertThat(table.cell(25, List.of("a\\|b"), "ms", 0)).isEqualTo("3");
  }

  @Test
  void a_row_that_is_not_there_has_an_empty_cell() {
    assertThat(table.cell(21, List.of("a\\|b"), "ms", 0)).isEmpty();
    assertThat(table.cell(17, List.of("c"), "ms", 0)).isEmpty();
  }

  @Test
  void a_column_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> table.cell(17, List.of(), "s", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no column \"s\" in [JDK, what, ms, more]");
  }

  @Test
  void where_nothing_has_been_measured_yet_every_cell_is_empty() {
    assertThat(PublishedTable.in(README, "peers").cell(17, List.of("c"), "ms", 0)).isEmpty();
  }

  @Test
  void a_section_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> PublishedTable.in(README, "memory"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"<!-- memory -->\" must stand exactly once, but stands nowhere");
  }
}
