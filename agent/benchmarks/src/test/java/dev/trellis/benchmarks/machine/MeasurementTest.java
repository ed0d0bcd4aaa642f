package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void each_has_the_null_comparison_beside_what_is_measured() {
    for (Measurement measurement : Measurement.values()) {
      assertThat(measurement.configurations())
          .as("%s", measurement)
          .startsWith(Configuration.NO_AGENT, Configuration.NO_AGENT_AGAIN)
          .anyMatch(Configuration::isTrellis);
    }
  }

  @Test
  void starts_and_memory_have_the_empty_agent_that_they_are_held_against() {
    assertThat(Measurement.STARTS.configurations()).contains(Configuration.EMPTY_AGENT);
    assertThat(Measurement.MEMORY.configurations()).contains(Configuration.EMPTY_AGENT);
    assertThat(Measurement.PROGRAMS.configurations()).doesNotContain(Configuration.EMPTY_AGENT);
  }
}
