package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Eight threads that book ahead under one limit. What they hold is counted by themselves, after it
 * was granted and until before it is given back; so what is spent twice is caught in the act.
 */
class PortionsStressTest {

  private static final int THREADS = 8;
  private static final int REQUESTS = 400_000;
  private static final long LIMIT = 64L << 20;
  private static final int MOST = 3_500;

  /** More in all than the limit has, so that it is met. */
  private static final long EACH_HOLDS = LIMIT / THREADS + (1 << 20);

  private final Account limit = new Account(LIMIT);
  private final Portions portions = new Portions(limit, Long.MAX_VALUE);
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong over = new AtomicLong();
  private final AtomicLong denied = new AtomicLong();
  private final AtomicLong ahead = new AtomicLong();
  private final CountDownLatch begin = new CountDownLatch(THREADS);

  @Test
  @Timeout(600)
  void what_is_booked_ahead_never_takes_threads_over_the_limit_and_nothing_of_it_is_lost()
      throws InterruptedException {
    List<Portion> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Portion portion = new Portion(portions);
      all.add(portion);
      SplittableRandom random = new SplittableRandom(20_261_130 + i);
      threads.add(new Thread(() -> run(random, portion)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(over.get()).as("times that more was held than the limit has").isZero();
    assertThat(denied.get()).isPositive();
    assertThat(ahead.get()).as("taken from what was booked ahead").isPositive();
    assertThat(limit.inUseBytes()).isEqualTo(portions.unspentBytes());
    assertThat(limit.peakBytes()).isBetween(LIMIT * 99 / 100, LIMIT);
    for (Portion each : all) {
      long unused = each.settled();
      each.giveBack();
    }
    assertThat(limit.inUseBytes()).isZero();
    all.get(0).refill(1);
    for (int i = 0; i <= Portion.PATIENCE; i++) {
      all.get(0).refill(1);
    }
    assertThat(all.get(0).room()).as("what may be had is all there again").isPositive();
  }

  private void run(SplittableRandom random, Portion portion) {
    Deque<Long> mine = new ArrayDeque<>();
    long bytes = 0;
    begin.countDown();
    while (begin.getCount() > 0) {
      Thread.onSpinWait();
    }
    for (int i = 0; i < REQUESTS; i++) {
      long next = random.nextLong(1_024, MOST);
      while (bytes + next > EACH_HOLDS || (random.nextInt(400) == 0 && !mine.isEmpty())) {
        bytes -= giveBack(mine.poll());
      }
      if (isGranted(next, portion)) {
        if (held.addAndGet(next) > LIMIT) {
          over.incrementAndGet();
        }
        mine.add(next);
        bytes += next;
      } else {
        denied.incrementAndGet();
        bytes -= mine.isEmpty() ? 0 : giveBack(mine.poll());
      }
    }
    while (!mine.isEmpty()) {
      bytes -= giveBack(mine.poll());
    }
  }

  private long giveBack(long bytes) {
    held.addAndGet(-bytes);
    limit.giveBack(bytes);
    return bytes;
  }

  /** As a request goes, but for what a collection brings back. */
  private boolean isGranted(long bytes, Portion portion) {
    if (portion.isAhead(bytes)) {
      portion.spendAhead(bytes);
      ahead.incrementAndGet();
      return true;
    }
    long unused = portion.settled();
    boolean granted = isGrantedByRoom(bytes, portion);
    unused = portion.layAhead(MOST);
    return granted;
  }

  private boolean isGrantedByRoom(long bytes, Portion portion) {
    if (portion.has(bytes)) {
      portion.spend(bytes);
      return true;
    }
    portion.heed();
    if (limit.book(bytes)) {
      portion.refill(1);
      return true;
    }
    portion.giveBack();
    portions.recall();
    boolean granted = limit.book(bytes);
    portions.recallEnds();
    return granted;
  }
}
