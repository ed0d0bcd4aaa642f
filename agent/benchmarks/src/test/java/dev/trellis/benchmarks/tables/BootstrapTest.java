package dev.trellis.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void equal_measurements_have_an_interval_of_no_width() {
    assertThat(Bootstrap.ofMedian(List.of(1.5, 1.5, 1.5))).isEqualTo(new Bootstrap(1.5, 1.5));
  }

  @Test
  void the_interval_holds_the_true_median_about_as_often_as_it_says() {
    Random random = new Random(1);
    int held = 0;
    for (int trial = 0; trial < 100; trial++) {
      List<Double> measurements = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        measurements.add(1 + random.nextGaussian());
      }
      Bootstrap interval = Bootstrap.ofMedian(measurements);
      held += interval.lower() <= 1 && 1 <= interval.upper() ? 1 : 0;
    }
    assertThat(held).isBetween(88, 100);
  }
}
