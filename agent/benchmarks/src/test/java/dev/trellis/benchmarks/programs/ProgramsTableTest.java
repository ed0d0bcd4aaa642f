package dev.trellis.benchmarks.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTableTest {

  @Test
  void ratios_are_those_to_the_run_without_stacks_of_the_same_round() {
    List<Compilation> runs = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      double base = 1000 * (round + 1);
      for (Stacks stacks : Stacks.values()) {
        double times = stacks == Stacks.ALL ? 2 : stacks == Stacks.NO_AGENT ? 0.5 : 1;
        runs.add(new Compilation(round, "17.0.1", stacks, base / 2, base * times));
      }
    }

    assertThat(ProgramsTable.of(List.of("n: 3"), runs).toString())
        .isEqualTo(
            """
            - n: 3

            | JDK | call sites | wall, ms | CPU, ms | CPU, times stacks=off | 95 % interval of that |
            | --- | --- | --- | --- | --- | --- |
            | 17.0.1 | stacks=off | 1000 [750, 1250] | 2000 [1500, 2500] | 1.000 | 1.000 to 1.000 |
            | 17.0.1 | stacks=off again | 1000 [750, 1250] | 2000 [1500, 2500] | 1.000 | 1.000 to 1.000 |
            | 17.0.1 | stacks=sampled | 1000 [750, 1250] | 2000 [1500, 2500] | 1.000 | 1.000 to 1.000 |
            | 17.0.1 | stacks=all | 1000 [750, 1250] | 4000 [3000, 5000] | 2.000 | 2.000 to 2.000 |
            | 17.0.1 | no agent | 1000 [750, 1250] | 1000 [750, 1250] | 0.500 | 0.500 to 0.500 |
            """);
  }

  @Test
  void a_round_that_has_nothing_to_compare_with_is_refused() {
    List<Compilation> runs = new ArrayList<>();
    for (Stacks stacks : Stacks.values()) {
      runs.add(new Compilation(stacks == Stacks.ALL ? 0 : 1, "17.0.1", stacks, 1, 1));
    }

    assertThatThrownBy(() -> ProgramsTable.of(List.of(), runs))
        .hasMessage("round 0 has no run without stacks to compare with");
  }
}
