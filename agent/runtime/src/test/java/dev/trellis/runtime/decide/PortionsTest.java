package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What threads book ahead, each for itself. */
class PortionsTest {

  private static final long LIMIT = 1L << 30;
  private static final long STORAGE = 2_048;

  private final Account limit = new Account(LIMIT);
  private final Portions portions = new Portions(limit, Long.MAX_VALUE);

  @Test
  void what_a_thread_spends_was_booked_before() {
    Portion portion = new Portion(portions);
    assertThat(portion.has(STORAGE)).isFalse();

    portion.refill(1);

    assertThat(portion.has(Portions.MOST_BYTES)).isTrue();
    assertThat(portion.has(Portions.MOST_BYTES + 1)).isFalse();
    assertThat(limit.inUseBytes()).isEqualTo(Portions.MOST_BYTES);
    portion.spend(STORAGE);
    assertThat(limit.inUseBytes()).isEqualTo(Portions.MOST_BYTES);
    assertThat(portions.unspentBytes()).isEqualTo(Portions.MOST_BYTES - STORAGE);
    portion.refill(1);
    assertThat(limit.inUseBytes()).isEqualTo(Portions.MOST_BYTES + STORAGE);
    portion.giveBack();
    assertThat(limit.inUseBytes()).isEqualTo(STORAGE);
    assertThat(portions.unspentBytes()).isZero();
  }

  @Test
  void what_is_laid_ahead_is_spent_by_itself_and_summed_up_later() {
    Portion portion = new Portion(portions);
    portion.refill(1);

    assertThat(portion.layAhead(3 * STORAGE)).isEqualTo(3 * STORAGE);
    assertThat(portion.isAhead(3 * STORAGE)).isTrue();
    assertThat(portion.isAhead(3 * STORAGE + 1)).isFalse();
    portion.spendAhead(STORAGE);
    assertThat(portion.ahead()).isEqualTo(2 * STORAGE);
    assertThat(portions.unspentBytes()).isEqualTo(Portions.MOST_BYTES - STORAGE);
    portions.recall();
    assertThat(portion.isAhead(STORAGE)).as("asked for").isFalse();
    assertThat(portion.settled()).isEqualTo(STORAGE);
    assertThat(portion.isAhead(1)).isFalse();
    assertThat(portion.settled()).as("summed up").isZero();
    assertThat(portion.layAhead(Long.MAX_VALUE)).isEqualTo(Portions.MOST_BYTES - STORAGE);
    assertThat(portions.unspentBytes()).isEqualTo(Portions.MOST_BYTES - STORAGE);
  }

  @Test
  void a_small_limit_and_one_that_is_nearly_full_have_none_to_give_away() {
    assertThat(new Portions(new Account(63L << 20), Long.MAX_VALUE).sizeBytes(1)).isZero();
    assertThat(new Portions(new Account(64L << 20), Long.MAX_VALUE).sizeBytes(1))
        .isEqualTo(Portions.LEAST_BYTES);
    limit.book(LIMIT - 64 * Portions.LEAST_BYTES);
    assertThat(portions.sizeBytes(1)).isEqualTo(Portions.LEAST_BYTES);
    limit.book(1);
    assertThat(portions.sizeBytes(1)).isZero();

    Portion portion = new Portion(portions);
    portion.refill(1);

    assertThat(portion.has(1)).isFalse();
  }

  @Test
  void none_is_larger_than_a_storage_may_be_or_as_large_as_one_that_is_watched_by_itself() {
    assertThat(new Portions(limit, 5_000).sizeBytes(1)).isEqualTo(5_000);
    assertThat(new Portions(limit, 4_000).sizeBytes(1)).isZero();
    for (long bytes = 64L << 20; bytes > 0; bytes *= 2) {
      assertThat(new Portions(new Account(bytes), Long.MAX_VALUE).sizeBytes(1))
          .isLessThan(Sampling.watchedFromBytes(bytes));
    }
  }

  @Test
  void however_many_threads_are_idle_all_hold_less_than_a_thousandth_of_the_limit() {
    List<Portion> all = new ArrayList<>();
    for (int thread = 0; thread < 1_024; thread++) {
      Portion portion = new Portion(portions);
      portion.refill(thread);
      all.add(portion);
    }

    assertThat(portions.unspentBytes()).isBetween(LIMIT / 2_000, LIMIT / 1_000);
    assertThat(limit.inUseBytes()).isEqualTo(portions.unspentBytes());
    assertThat(all.subList(0, 28)).allMatch(portion -> portion.has(STORAGE));
    assertThat(all.get(1_023).has(1)).isFalse();
  }

  @Test
  void who_has_some_gives_it_up_when_there_are_many_to_share_it() {
    Portion first = new Portion(portions);
    first.refill(1);
    first.spend(50 << 10);

    first.refill(63);

    assertThat(first.room()).isEqualTo(Portions.MOST_BYTES / 8);
    assertThat(limit.inUseBytes()).isEqualTo((50 << 10) + Portions.MOST_BYTES / 8);
  }

  @Test
  void a_recall_is_heeded_once_and_nobody_takes_any_until_who_was_refused_has_asked_again() {
    Portion portion = new Portion(portions);
    portion.refill(1);

    portions.recall();
    assertThat(portion.has(STORAGE)).isFalse();
    portion.heed();
    assertThat(limit.inUseBytes()).isZero();
    for (int i = 0; i < 2 * Portion.PATIENCE; i++) {
      portion.refill(1);
    }
    assertThat(limit.inUseBytes()).isZero();
    portions.recallEnds();
    portion.heed();
    portion.refill(1);
    assertThat(portion.has(STORAGE)).isTrue();
  }

  @Test
  void who_gave_all_back_takes_some_again_after_some_requests() {
    Portion portion = new Portion(portions);
    portion.refill(1);
    portion.giveBack();

    int requests = 0;
    while (!portion.has(STORAGE)) {
      portion.refill(1);
      requests++;
    }

    assertThat(requests).isEqualTo(Portion.PATIENCE + 1);
  }

  @Test
  void what_was_booked_ahead_and_given_back_was_never_in_use() {
    Portion portion = new Portion(portions);
    limit.book(STORAGE);
    portion.refill(1);

    portion.giveBack();

    assertThat(limit.peakBytes()).isEqualTo(STORAGE);
  }
}
