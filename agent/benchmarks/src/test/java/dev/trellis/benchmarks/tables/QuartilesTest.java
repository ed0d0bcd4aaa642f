package dev.trellis.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {

  @Test
  void of_an_odd_number_of_measurements_the_median_is_the_middle_one() {
    assertThat(Quartiles.of(List.of(50.0, 10.0, 30.0, 20.0, 40.0)))
        .isEqualTo(new Quartiles(20, 30, 40));
  }

  @Test
  void between_two_measurements_it_is_interpolated() {
    assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
  }

  @Test
  void one_measurement_is_all_three() {
    assertThat(Quartiles.of(List.of(7.0))).isEqualTo(new Quartiles(7, 7, 7));
  }

  @Test
  void one_measurement_far_off_moves_no_quartile() {
    assertThat(Quartiles.of(List.of(1.0, 2.0, 3.0, 4.0, 1e9))).isEqualTo(new Quartiles(2, 3, 4));
  }

  @Test
  void no_measurement_has_no_median() {
    assertThatThrownBy(() -> Quartiles.median(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quartiles need at least one measurement, none was given");
  }
}
