package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AccountTest {

  @Test
  void what_fits_is_booked_up_to_the_last_byte() {
    Account account = new Account(100);

    assertThat(account.book(60)).isTrue();
    assertThat(account.book(40)).isTrue();
    assertThat(account.book(1)).isFalse();
    assertThat(account.inUseBytes()).isEqualTo(100);
    assertThat(account.peakBytes()).isEqualTo(100);
  }

  @Test
  void a_refusal_books_nothing() {
    Account account = new Account(100);

    assertThat(account.book(101)).isFalse();
    assertThat(account.inUseBytes()).isZero();
    assertThat(account.peakBytes()).isZero();
  }

  @Test
  void what_is_given_back_can_be_booked_again_and_the_peak_stays() {
    Account account = new Account(100);
    account.book(100);

    account.giveBack(30);

    assertThat(account.inUseBytes()).isEqualTo(70);
    assertThat(account.peakBytes()).isEqualTo(100);
    assertThat(account.book(31)).isFalse();
    assertThat(account.book(30)).isTrue();
  }

  @Test
  void the_peak_is_the_highest_of_all_tops_and_is_there_at_any_moment() {
    Account account = new Account(100);
    int highest = 0;
    for (int top : new int[] {30, 70, 50}) {
      highest = Math.max(highest, top);
      account.book(top);
      assertThat(account.peakBytes()).isEqualTo(highest);
      account.giveBack(top - 10);
      account.giveBack(10);
    }

    assertThat(account.peakBytes()).isEqualTo(70);
    account.book(71);
    assertThat(account.peakBytes()).isEqualTo(71);
  }

  @Test
  void what_was_booked_ahead_and_not_used_is_no_part_of_what_is_told() {
    Account account = new Account(100);
    account.book(40);
    account.book(20);

    assertThat(account.inUseBytes(20)).isEqualTo(40);
    assertThat(account.peakBytes(20)).isEqualTo(40);
    account.giveBackUnspent(20);
    assertThat(account.inUseBytes()).isEqualTo(40);
    assertThat(account.peakBytes()).isEqualTo(40);
  }

  @Test
  void what_was_never_booked_cannot_be_given_back_and_is_told() {
    Account account = new Account(100);
    account.book(10);

    assertThat(account.giveBack(4)).isZero();
    assertThat(account.giveBack(25)).isEqualTo(19);
    assertThat(account.inUseBytes()).isZero();
    assertThat(account.book(101)).isFalse();
  }

  @Test
  void an_account_without_bound_books_everything() {
    Account account = new Account(Long.MAX_VALUE);

    assertThat(account.book(1L << 62)).isTrue();
    assertThat(account.inUseBytes()).isEqualTo(1L << 62);
  }

  @Test
  void an_account_that_is_full_to_the_brim_of_a_long_refuses_instead_of_overflowing() {
    Account account = new Account(Long.MAX_VALUE - 1);
    account.book(Long.MAX_VALUE - 1);

    assertThat(account.book(Long.MAX_VALUE)).isFalse();
    assertThat(account.inUseBytes()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  @Timeout(600)
  void eight_threads_never_take_it_over_its_bound_not_even_for_a_moment() throws Exception {
    Account account = new Account(10_000);
    AtomicLong held = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    AtomicLong over = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      long seed = 20_261_122 + i;
      threads.add(new Thread(() -> bookAndGiveBack(account, seed, held, refused, over)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(over.get()).as("times that it was seen over its bound").isZero();
    assertThat(refused.get()).as("refusals, or the bound was never met").isPositive();
    assertThat(account.inUseBytes()).isEqualTo(held.get());
    assertThat(account.peakBytes()).isBetween(9_000L, 10_000L);
  }

  private static void bookAndGiveBack(
      Account account, long seed, AtomicLong held, AtomicLong refused, AtomicLong over) {
    SplittableRandom random = new SplittableRandom(seed);
    long mine = 0;
    long refusals = 0;
    long seenOver = 0;
    for (int i = 0; i < 1_000_000; i++) {
      long bytes = random.nextLong(1, 500);
      if (mine >= bytes && random.nextInt(5) < 2) {
        account.giveBack(bytes);
        mine -= bytes;
      } else if (account.book(bytes)) {
        mine += bytes;
      } else {
        refusals++;
      }
      if (account.inUseBytes() > account.boundBytes()) {
        seenOver++;
      }
    }
    held.addAndGet(mine);
    refused.addAndGet(refusals);
    over.addAndGet(seenOver);
  }
}
