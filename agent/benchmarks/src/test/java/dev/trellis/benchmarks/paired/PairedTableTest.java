package dev.trellis.benchmarks.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedTableTest {

  private static final List<Configuration> SETUPS = Measurement.PROGRAMS.configurations();

  private final List<Run> runs = new ArrayList<>();

  @Test
  void ratios_are_those_to_the_run_without_an_agent_of_the_same_round() {
    for (int round = 0; round < 3; round++) {
      double base = 1000 * (round + 1);
      for (Configuration setup : SETUPS) {
        double times = setup == Configuration.SAMPLED ? 2 : 1;
        runs.add(new Run(round, new Case("17.0.1", "maps", setup.label()), base / 2, base * times));
      }
    }

    assertThat(new PairedTable(new Results(runs, Map.of()), SETUPS).below(List.of("n: 3")))
        .hasToString(
            """
            - n: 3

            | JDK | program | configuration | wall, ms | CPU, ms | wall, times no agent | CPU, times no agent | 95 % interval of that |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | 17.0.1 | maps | no agent | 1000 [750, 1250] | 2000 [1500, 2500] | 1.000 [1.000, 1.000] | 1.000 | 1.000 to 1.000 |
            | 17.0.1 | maps | no agent again | 1000 [750, 1250] | 2000 [1500, 2500] | 1.000 [1.000, 1.000] | 1.000 | 1.000 to 1.000 |
            | 17.0.1 | maps | counting, sampled | 1000 [750, 1250] | 4000 [3000, 5000] | 1.000 [1.000, 1.000] | 2.000 | 2.000 to 2.000 |
            """);
  }

  @Test
  void what_does_not_run_is_a_row_that_says_why() {
    Case base = new Case("25", "maps", "no agent");
    runs.add(new Run(0, base, 10, 10));
    Results results =
        new Results(runs, Map.of(base.with("no agent again"), "status 1: it is broken"));

    String table = new PairedTable(results, SETUPS.subList(0, 2)).below(List.of()).toString();

    assertThat(table)
        .endsWith(
            "| 25 | maps | no agent again | does not run: status 1: it is broken | - | - | - | - |\n");
  }

  @Test
  void a_round_that_has_nothing_to_compare_with_is_refused() {
    runs.add(new Run(0, new Case("25", "maps", "no agent"), 10, 10));
    runs.add(new Run(0, new Case("25", "maps", "no agent again"), 10, 10));
    runs.add(new Run(4, new Case("25", "maps", "counting, sampled"), 10, 10));

    PairedTable table = new PairedTable(new Results(runs, Map.of()), SETUPS);

    assertThatThrownBy(() -> table.below(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "round 4 has no run of Case[jdk=25, program=maps, setup=no agent] to compare with");
  }
}
