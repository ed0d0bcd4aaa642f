package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that come and go without stripes of their own, and what a sample then stands for. */
class LentGrantsTest {

  private static final long LIMIT = 1L << 30;
  private static final Account SMALL = Account.withoutBound();

  private final Sampling sampling = Ledgers.sampling(new Account(LIMIT), SMALL, LIMIT);
  private final LentGrants grants = new LentGrants(sampling);

  @Test
  void with_many_threads_at_a_time_a_sample_stands_for_less() {
    List<Grant> held = new ArrayList<>();
    for (int id = 0; id < 64; id++) {
      held.add(grants.claim(8L * id, Thread.currentThread()));
    }

    assertThat(held).doesNotContainNull();
    assertThat(sampling.meanBytes()).isEqualTo(LIMIT / 2048 / 5);
  }

  @Test
  void with_many_threads_one_after_the_other_it_stands_for_as_much_as_ever() {
    Account rare = new Account(LIMIT);
    for (int id = 0; id < 64; id++) {
      Grant grant = grants.claim(4096L * id, new Thread("has ended"));
      assertThat(grant).isNotNull();
      grant.granted(rare, 2_000, false);
      boolean unused = grant.isToAwait();
      grant.await(1);
    }

    assertThat(sampling.meanBytes()).isEqualTo(LIMIT / 2048);
    assertThat(sampling.meanBytes(sampling.lot(rare, sampling.draws()))).isEqualTo(LIMIT / 2048);
  }

  @Test
  void a_note_for_which_there_is_no_slot_counts_for_no_thread() {
    for (int i = 0; i < 64; i++) {
      Grant unused = grants.claim(4096L * i, Thread.currentThread());
    }

    assertThat(grants.claim(4096L * 64, Thread.currentThread())).isNull();
    assertThat(sampling.meanBytes()).isEqualTo(LIMIT / 2048);
  }
}
