package dev.trellis.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCostsTest {

  private final List<Fork> forks = new ArrayList<>();

  @Test
  void the_difference_is_divided_by_the_events_of_an_operation() {
    measured(0, Operation.LIST_OF_ELEVEN, Configuration.NO_AGENT, 20, 160);
    measured(0, Operation.LIST_OF_ELEVEN, Configuration.COUNTING, 26, 176);

    EventCosts costs = new EventCosts(forks, "17", Operation.LIST_OF_ELEVEN);

    assertThat(costs.eventNanos(Configuration.COUNTING)).isEqualTo(new Quartiles(3, 3, 3));
    assertThat(costs.eventBytes(Configuration.COUNTING)).isEqualTo(new Quartiles(8, 8, 8));
  }

  @Test
  void an_operation_without_events_keeps_its_difference_whole() {
    measured(0, Operation.ADD_WITHOUT_GROWTH, Configuration.NO_AGENT, 20, 0);
    measured(0, Operation.ADD_WITHOUT_GROWTH, Configuration.SYSTEM, 21, 0);

    assertThat(
            new EventCosts(forks, "17", Operation.ADD_WITHOUT_GROWTH)
                .eventNanos(Configuration.SYSTEM))
        .isEqualTo(new Quartiles(1, 1, 1));
  }

  @Test
  void a_fork_is_compared_within_its_round_so_that_a_slow_round_does_not_count_as_a_cost() {
    for (int round = 0; round < 3; round++) {
      double slower = round == 1 ? 1000 : 0;
      measured(round, Operation.PRESIZED_LIST, Configuration.NO_AGENT, 10 + slower, 80);
      measured(round, Operation.PRESIZED_LIST, Configuration.COUNTING, 12 + slower + round, 80);
    }

    EventCosts costs = new EventCosts(forks, "17", Operation.PRESIZED_LIST);

    assertThat(costs.eventNanos(Configuration.COUNTING)).isEqualTo(new Quartiles(2.5, 3, 3.5));
    assertThat(costs.opNanos(Configuration.COUNTING).median()).isEqualTo(14);
  }

  @Test
  void forks_of_another_jdk_or_operation_are_left_out() {
    measured(0, Operation.LOCAL_LIST, Configuration.NO_AGENT, 5, 0);
    measured(0, Operation.PRESIZED_LIST, Configuration.NO_AGENT, 50, 0);
    forks.add(new Fork(0, "25", Operation.LOCAL_LIST, Configuration.NO_AGENT, 500, 0));

    assertThat(new EventCosts(forks, "17", Operation.LOCAL_LIST).opNanos(Configuration.NO_AGENT))
        .isEqualTo(new Quartiles(5, 5, 5));
  }

  @Test
  void a_round_without_its_base_is_refused() {
    measured(4, Operation.LOCAL_LIST, Configuration.COUNTING, 5, 0);
    EventCosts costs = new EventCosts(forks, "17", Operation.LOCAL_LIST);

    assertThatThrownBy(() -> costs.eventNanos(Configuration.COUNTING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("round 4 has no fork without an agent to compare with");
  }

  private void measured(
      int round, Operation operation, Configuration configuration, double nanos, double bytes) {
    forks.add(new Fork(round, "17", operation, configuration, nanos, bytes));
  }
}
