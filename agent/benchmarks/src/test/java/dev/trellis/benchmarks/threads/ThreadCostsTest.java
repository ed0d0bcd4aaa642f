package dev.trellis.benchmarks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadCostsTest {

  @Test
  void an_event_costs_what_its_operation_takes_longer_than_without_an_agent_in_the_same_round() {
    List<ThreadCost> costs = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int threads : ThreadsRun.THREADS) {
        double nanos = 100.0 * (round + 1);
        for (Configuration configuration : ThreadsRun.CONFIGURATIONS) {
          costs.add(new ThreadCost(round, "25", threads, configuration, nanos));
          nanos += 12 * threads;
        }
      }
    }

    assertThat(new ThreadCosts(costs).table(List.of("n: 2")))
        .hasToString(
            """
            - n: 2

            | JDK | threads | no agent, ns/op | no agent again, ns/event | counting, ns/event | limiting, ns/event |
            | --- | --- | --- | --- | --- | --- |
            | 25 | 1 | 150.0 [125.0, 175.0] | 1.00 [1.00, 1.00] | 2.00 [2.00, 2.00] | 3.00 [3.00, 3.00] |
            | 25 | 2 | 150.0 [125.0, 175.0] | 2.00 [2.00, 2.00] | 4.00 [4.00, 4.00] | 6.00 [6.00, 6.00] |
            | 25 | 8 | 150.0 [125.0, 175.0] | 8.00 [8.00, 8.00] | 16.00 [16.00, 16.00] | 24.00 [24.00, 24.00] |
            | 25 | 64 | 150.0 [125.0, 175.0] | 64.00 [64.00, 64.00] | 128.00 [128.00, 128.00] | 192.00 [192.00, 192.00] |
            """);
  }
}
