package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static final StorageLayout LAYOUT = new StorageLayout(16, 4, 8);

  @Test
  void arrivals_that_rise_along_a_chain_are_brought_to_their_mean_by_bytes() {
    Ladder settled =
        settled(new Step(10, 500, 1_200), new Step(15, 1_200, 1_000), new Step(22, 1_000, 0));

    assertThat(settled.steps())
        .containsExactly(new Step(10, 950, 950), new Step(15, 950, 950), new Step(22, 950, 0));
    assertThat(bytes(settled)).isCloseTo(500 * 56 + 1_200 * 80 + 1_000 * 104, within(200));
  }

  @Test
  void arrivals_that_fall_are_left_as_they_are() {
    Step[] falling = {new Step(10, 900, 500), new Step(15, 500, 200), new Step(22, 200, 0)};

    assertThat(settled(falling).steps()).containsExactly(falling);
  }

  @Test
  void a_length_that_does_not_follow_from_the_one_before_is_left_alone() {
    Step[] apart = {new Step(10, 100, 0), new Step(16, 900, 0)};

    assertThat(settled(apart).steps()).containsExactly(apart);
  }

  @Test
  void a_length_at_which_others_arrive_too_begins_anew() {
    Step[] joined = {new Step(10, 300, 200), new Step(15, 900, 900), new Step(22, 900, 0)};

    assertThat(settled(joined).steps()).containsExactly(joined);
  }

  private static Ladder settled(Step... steps) {
    return Settling.settled(new Ladder(List.of(steps)), GrowthRule.HALF_MORE, LAYOUT);
  }

  private static long bytes(Ladder ladder) {
    return ladder.sum(step -> step.arrivals() * LAYOUT.bytes(step.length()));
  }

  private static org.assertj.core.data.Offset<Long> within(long offset) {
    return org.assertj.core.api.Assertions.within(offset);
  }
}
