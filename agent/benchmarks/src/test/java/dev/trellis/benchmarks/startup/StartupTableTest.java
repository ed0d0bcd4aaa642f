package dev.trellis.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.benchmarks.machine.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupTableTest {

  @Test
  void a_row_gives_each_configurations_times_and_what_they_are_to_the_empty_agent() {
    List<Start> starts = new ArrayList<>();
    double wall = 0;
    for (Configuration configuration : StartupRun.CONFIGURATIONS) {
      wall += 10;
      starts.add(new Start(0, "25", configuration, wall, 2 * wall));
    }

    assertThat(StartupTable.of(List.of("n: 1"), starts))
        .hasToString(
            """
            - n: 1

            | JDK | configuration | wall, ms | wall, times the empty agent | CPU, ms | CPU, times the empty agent |
            | --- | --- | --- | --- | --- | --- |
            | 25 | no agent | 10 [10, 10] | 0.33 [0.33, 0.33] | 20 [20, 20] | 0.33 [0.33, 0.33] |
            | 25 | no agent again | 20 [20, 20] | 0.67 [0.67, 0.67] | 40 [40, 40] | 0.67 [0.67, 0.67] |
            | 25 | empty agent | 30 [30, 30] | 1.00 [1.00, 1.00] | 60 [60, 60] | 1.00 [1.00, 1.00] |
            | 25 | system | 40 [40, 40] | 1.33 [1.33, 1.33] | 80 [80, 80] | 1.33 [1.33, 1.33] |
            | 25 | counting | 50 [50, 50] | 1.67 [1.67, 1.67] | 100 [100, 100] | 1.67 [1.67, 1.67] |
            | 25 | counting, sampled | 60 [60, 60] | 2.00 [2.00, 2.00] | 120 [120, 120] | 2.00 [2.00, 2.00] |
            | 25 | counting, warm cache | 70 [70, 70] | 2.33 [2.33, 2.33] | 140 [140, 140] | 2.33 [2.33, 2.33] |
            | 25 | counting, first run | 80 [80, 80] | 2.67 [2.67, 2.67] | 160 [160, 160] | 2.67 [2.67, 2.67] |
            | 25 | limiting | 90 [90, 90] | 3.00 [3.00, 3.00] | 180 [180, 180] | 3.00 [3.00, 3.00] |
            | 25 | limiting, net | 100 [100, 100] | 3.33 [3.33, 3.33] | 200 [200, 200] | 3.33 [3.33, 3.33] |
            """);
  }

  @Test
  void ratios_are_taken_within_a_round() {
    List<Start> starts = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      double slower = round == 0 ? 10 : 1;
      for (Configuration configuration : StartupRun.CONFIGURATIONS) {
        double factor = configuration == Configuration.EMPTY_AGENT ? 1 : 2 + round;
        starts.add(new Start(round, "25", configuration, 100 * slower * factor, 100));
      }
    }

    assertThat(StartupTable.of(List.of(), starts).toString())
        .contains("| 25 | counting | 400 [350, 1200] | 3.00 [2.50, 3.50] |");
  }

  @Test
  void a_round_without_the_empty_agent_is_refused() {
    List<Start> starts = List.of(new Start(2, "25", Configuration.NO_AGENT, 50, 40));

    assertThatThrownBy(() -> StartupTable.of(List.of(), starts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("round 2 has no start with the empty agent to compare with");
  }
}
