package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {

  @Test
  void they_are_interpolated_between_two_measurements_in_any_order() {
    assertThat(Quartiles.of(List.of(3.0))).isEqualTo(new Quartiles(3, 3, 3));
    assertThat(Quartiles.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Quartiles(2, 3, 4));
    assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
  }

  @Test
  void nothing_has_none() {
    assertThatThrownBy(() -> Quartiles.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quartiles need at least one measurement, none was given");
  }
}
