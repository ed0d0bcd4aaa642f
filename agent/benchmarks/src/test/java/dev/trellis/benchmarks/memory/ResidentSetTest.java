package dev.trellis.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentSetTest {

  @Test
  void both_figures_are_taken_in_bytes() throws IOException {
    assertThat(ResidentSet.of(List.of("Name:\tjava", "VmHWM:\t   43008 kB", "VmRSS:\t   41000 kB")))
        .isEqualTo(new ResidentSet(41_000 * 1024, 43_008 * 1024));
  }

  @Test
  void a_process_that_has_ended_has_none() {
    assertThatThrownBy(() -> ResidentSet.of(List.of("Name:\tjava", "State:\tZ (zombie)")))
        .isInstanceOf(IOException.class)
        .hasMessage("no line \"VmRSS:\"");
  }
}
