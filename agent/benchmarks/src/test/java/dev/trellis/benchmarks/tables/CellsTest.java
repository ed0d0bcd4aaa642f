package dev.trellis.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void a_spread_is_the_median_with_its_quartiles_behind_it() {
    assertThat(Cells.spread(new Quartiles(1.716, 1.9, 2.114), 2)).isEqualTo("1.90 [1.72, 2.11]");
  }

  @Test
  void a_figure_that_rounds_to_zero_has_no_sign() {
    assertThat(Cells.figure(-0.004, 2)).isEqualTo("0.00");
    assertThat(Cells.figure(-0.006, 2)).isEqualTo("-0.01");
  }
}
