package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavingTest {

  @Test
  void each_round_starts_with_the_next_one_and_leaves_none_out() {
    List<String> compared = List.of("a", "b", "c");

    assertThat(Interleaving.ofRound(0, compared)).containsExactly("a", "b", "c");
    assertThat(Interleaving.ofRound(1, compared)).containsExactly("b", "c", "a");
    assertThat(Interleaving.ofRound(5, compared)).containsExactly("c", "a", "b");
  }
}
