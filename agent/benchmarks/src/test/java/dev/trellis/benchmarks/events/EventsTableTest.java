package dev.trellis.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTableTest {

  @Test
  void a_row_lays_all_configurations_of_an_operation_side_by_side() {
    List<Fork> forks = new ArrayList<>();
    for (Operation operation : List.of(Operation.MAP_OF_THIRTEEN, Operation.PUT_WITHOUT_GROWTH)) {
      double nanos = 100;
      for (Configuration configuration : EventsRun.CONFIGURATIONS) {
        forks.add(new Fork(0, "17", operation, configuration, nanos, 48));
        nanos += 3;
      }
    }

    assertThat(EventsTable.of(List.of("n: 1"), forks))
        .hasToString(
            """
            - n: 1

            | JDK | benchmark | events/op | no agent, ns/op | no agent again, ns/op | ns/event | system, ns/op | ns/event | B/event | counting, ns/op | ns/event | B/event | counting, sampled, ns/op | ns/event | B/event | limiting, ns/op | ns/event | B/event | limiting, net, ns/op | ns/event | B/event |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | 17 | mapOfThirteen | 2 | 100.00 | 103.00 | 1.50 [1.50, 1.50] | 106.00 | 3.00 [3.00, 3.00] | 0.0 | 109.00 | 4.50 [4.50, 4.50] | 0.0 | 112.00 | 6.00 [6.00, 6.00] | 0.0 | 115.00 | 7.50 [7.50, 7.50] | 0.0 | 118.00 | 9.00 [9.00, 9.00] | 0.0 |
            | 17 | putWithoutGrowth | 0 | 100.00 | 103.00 | 3.00 [3.00, 3.00] an op | 106.00 | 6.00 [6.00, 6.00] an op | 0.0 an op | 109.00 | 9.00 [9.00, 9.00] an op | 0.0 an op | 112.00 | 12.00 [12.00, 12.00] an op | 0.0 an op | 115.00 | 15.00 [15.00, 15.00] an op | 0.0 an op | 118.00 | 18.00 [18.00, 18.00] an op | 0.0 an op |
            """);
  }
}
