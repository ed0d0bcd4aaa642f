package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real threads: whatever becomes of them, no event is missed and none is counted twice. */
@Timeout(120)
class ThreadsOfStripesTest {

  private final Stripes stripes = Counted.stripes();
  private final Set<Stripe> seen =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @Test
  void a_thread_that_has_ended_passes_its_stripe_on_with_its_counts() throws Exception {
    run(1, id -> id, 3);
    run(1, id -> id, 4);

    assertThat(seen).hasSize(1);
    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.LIST]))
        .isEqualTo("initials 7 requestedBytes 392 arrivals[10] 7");
  }

  @Test
  void twenty_thousand_short_threads_need_no_more_stripes_than_lived_at_once() throws Exception {
    int atOnce = 50;
    for (int batch = 0; batch < 400; batch++) {
      run(atOnce, id -> id, 1);
    }

    assertThat(seen.stream().filter(stripe -> !stripe.isLent()).count()).isBetween(1L, 50L);
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].initials()).isEqualTo(20_000);
  }

  @Test
  void more_live_threads_than_stripes_are_counted_exactly() throws Exception {
    int threads = Stripes.MOST + 200;

    run(threads, id -> id, 50);

    assertThat(seen.stream().filter(stripe -> !stripe.isLent()).count())
        .isBetween(1L, (long) Stripes.MOST);
    assertThat(seen.stream().anyMatch(Stripe::isLent)).isTrue();
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].initials())
        .isEqualTo(50L * threads);
  }

  @Test
  void threads_whose_ids_share_a_slot_are_counted_exactly() throws Exception {
    run(24, id -> 7 + id * Counted.APART, 20_000);

    assertThat(seen.stream().anyMatch(Stripe::isLent)).isTrue();
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].initials())
        .isEqualTo(24 * 20_000L);
    assertThat(Counted.arrivals(stripes.recorded().snapshot().types()[Counted.LIST]))
        .isEqualTo(24 * 20_000L);
  }

  /** Starts threads with ids made from their own, and waits until all have counted and ended. */
  private void run(int count, LongUnaryOperator id, int events) throws InterruptedException {
    CountDownLatch allAlive = new CountDownLatch(count);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(new Thread(null, () -> grow(allAlive, id, events), "grows-" + i, 1 << 16));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private void grow(CountDownLatch allAlive, LongUnaryOperator id, int events) {
    long mine = id.applyAsLong(Thread.currentThread().getId());
    event(mine);
    allAlive.countDown();
    try {
      allAlive.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (int i = 1; i < events; i++) {
      event(mine);
    }
  }

  private void event(long id) {
    Stripe stripe = stripes.claim(id);
    stripe.event(Counted.LIST, -1, 10);
    seen.add(stripe);
    if (stripe.isLent()) {
      stripes.release(stripe);
    }
  }
}
