package dev.trellis.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  private final MarkdownTable table =
      new MarkdownTable(List.of("date: today", "n: 3"), List.of("JDK", "ms"));

  @Test
  void the_notes_stand_above_the_rows_in_the_order_they_were_added() {
    table.add(List.of("25", "1"));
    table.add(List.of("17", "2"));

    assertThat(table)
        .hasToString(
            """
            - date: today
            - n: 3

            | JDK | ms |
            | --- | --- |
            | 25 | 1 |
            | 17 | 2 |
            """);
  }

  @Test
  void a_bar_in_a_cell_does_not_end_it() {
    table.add(List.of("a|b", "1"));

    assertThat(table.toString()).contains("| a\\|b | 1 |\n");
  }

  @Test
  void a_row_with_a_cell_too_few_is_refused() {
    assertThatThrownBy(() -> table.add(List.of("17")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of this table has 2 cells, not 1");
  }
}
