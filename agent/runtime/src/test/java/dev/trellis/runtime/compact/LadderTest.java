package dev.trellis.runtime.compact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.ArrayLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);

  /** Of lists: 10, 15, 22, 33, 49, 73, 109, 163, 244, 366, 549, 823, 1234, and so on. */
  private final Ladder lists = new Ladder(LAYOUT, 10, 0, 1024, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 |  0 |  8 | 366 | 411 456 501 549 617 685 753 823 925",
        "10 |  0 |  4 | 366 | 457 549 686 823",
        "10 |  0 | 16 | 366 | 388 410 432 454 476 498 520 549 583",
        "10 |  0 | 32 | 366 | 377 388 399 410",
        "11 | 64 |  8 | 343 | 385 427 469 514", // 11, 24, 50, 102, 153, 229, 343
        "17 | 64 |  8 | 373 | 419 465 511 559", // 17, 36, 74, 111, 166, 249, 373
      })
  void each_step_of_the_jdk_is_divided_in_equal_parts(
      int first, int doublesBelow, int share, int from, String lengths) {
    Ladder ladder = new Ladder(LAYOUT, first, doublesBelow, 1024, share);
    List<String> expected = List.of(lengths.split(" "));
    List<String> seen = new ArrayList<>();
    int length = from;
    while (seen.size() < expected.size()) {
      length = ladder.next(length, 1);
      seen.add(Integer.toString(length));
    }

    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void shorter_storages_are_left_to_the_jdk() {
    assertThat(LAYOUT.bytes(250)).isEqualTo(1016);
    assertThat(lists.next(250, 1)).isZero();
    assertThat(LAYOUT.bytes(251)).isEqualTo(1024);
    assertThat(new Ladder(LAYOUT, 251, 0, 1024, 8).next(251, 1)).isEqualTo(282);
    Ladder all = new Ladder(LAYOUT, 10, 0, 1, 8);
    assertThat(all.next(63, 1)).isZero();
    assertThat(all.next(73, 1)).isEqualTo(82);
    Ladder none = new Ladder(LAYOUT, 10, 0, Long.MAX_VALUE, 8);
    assertThat(none.next(1 << 30, 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {251, 365, 367, 410, 1_000, 1_230})
  void a_length_that_is_not_on_the_way_is_left_to_the_jdk(int length) {
    assertThat(lists.takes(length)).isFalse();
    assertThat(lists.next(length, 1)).isZero();
    assertThat(lists.next(length, length)).isZero();
    assertThat(lists.landing(length)).isEqualTo(length);
  }

  @Test
  void more_that_is_needed_is_given_but_no_more_than_the_jdk_would_give() {
    assertThat(lists.next(366, 60)).isEqualTo(456);
    assertThat(lists.next(366, 183)).isEqualTo(549);
    assertThat(lists.next(366, 200)).as("566 are needed, and the JDK gives 566").isEqualTo(566);
    assertThat(lists.next(411, 200)).as("the JDK has 549 and goes to 823").isEqualTo(617);
    assertThat(lists.next(411, 500)).as("911 are needed, and the JDK gives 911").isEqualTo(911);
  }

  @Test
  void a_rung_tells_the_length_that_the_jdk_would_have() {
    assertThat(lists.landing(366)).isEqualTo(366);
    assertThat(lists.landing(411)).isEqualTo(549);
    assertThat(lists.landing(501)).isEqualTo(549);
    assertThat(lists.landing(549)).isEqualTo(549);
    assertThat(lists.landing(550)).isEqualTo(550);
    assertThat(lists.landing(100)).isEqualTo(100);
  }

  @Test
  void the_longest_arrays_are_left_to_the_jdk() {
    assertThat(lists.next(Integer.MAX_VALUE - 8, 1)).isZero();
    assertThat(lists.next(Integer.MAX_VALUE - 8, Integer.MAX_VALUE)).isZero();
    assertThat(lists.next(2_000_000_000, 200_000_000)).isZero();
  }

  @Test
  void whatever_is_asked_the_answer_is_enough_and_no_more_than_the_jdks() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      int old = 366;
      for (int step = random.nextInt(120); step > 0; step--) {
        old = lists.next(old, 1);
      }
      int least = 1 + random.nextInt(1 << (1 + random.nextInt(30)));
      int next = lists.next(old, least);
      long needed = (long) old + least;
      long own = lists.landing(old);
      long jdk = Math.max(needed, own + (own >> 1));

      assertThat(next == 0 || (next >= needed && next <= jdk))
          .as("%d and %d more: %d (seed %d)", old, least, next, seed)
          .isTrue();
    }
  }
}
