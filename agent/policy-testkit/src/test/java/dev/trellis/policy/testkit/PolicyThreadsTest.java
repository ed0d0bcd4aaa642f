package dev.trellis.policy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Locks, and threads that meet at them. */
class PolicyThreadsTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void a_lock_of_ones_own_that_nobody_else_holds_is_within_the_contract() {
    AllocatorPolicy own =
        new Modest() {
          @Override
          synchronized Decision decide(int oldLength, int newLength) {
            return Decision.GRANT;
          }
        };

    assertThat(PolicyContract.breaches(() -> own, LIMIT, new Object())).isEmpty();
  }

  /** Two threads are sure to meet, for each waits for the other once it has its first lock. */
  private static final class InBothOrders extends Modest {
    private final Lock first = new ReentrantLock();
    private final Object second = new Object();
    private final AtomicInteger inside = new AtomicInteger();
    private final CountDownLatch both = new CountDownLatch(2);
    private final Thread maker = Thread.currentThread();

    @Override
    Decision decide(int oldLength, int newLength) {
      if (!isOneOfMany()) {
        return Decision.GRANT;
      }
      first.lock();
      try {
        meet();
        synchronized (second) {
          return inside.incrementAndGet() > 0 ? Decision.GRANT : Decision.DENY;
        }
      } finally {
        first.unlock();
      }
    }

    @Override
    public void release(GrowthSite site, int oldLength, int newLength) {
      if (isOneOfMany()) {
        synchronized (second) {
          meet();
          first.lock();
          try {
            inside.incrementAndGet();
          } finally {
            first.unlock();
          }
        }
      }
    }

    private boolean isOneOfMany() {
      return maker.isAlive() && !Thread.currentThread().getName().endsWith("-0");
    }

    private void meet() {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void locks_taken_in_differing_orders_are_told_with_both_stacks() {
    List<String> breaches = PolicyContract.breaches(InBothOrders::new, LIMIT);

    assertThat(breaches).hasSize(1);
    assertThat(breaches.get(0))
        .startsWith("deadlock of threads inside the policy:\n")
        .containsPattern("thread \"policy-testkit-\\d+\" waits for java\\.lang\\.Object@\\w+, held")
        .containsPattern("waits for java\\.util\\.concurrent\\.locks\\.ReentrantLock\\S+, held by")
        .contains("InBothOrders.decide(PolicyThreadsTest.java:")
        .contains("InBothOrders.release(PolicyThreadsTest.java:");
  }

  @Test
  void one_that_waits_for_a_lock_of_the_programs_breaks_it() {
    Object registry = new Object();
    AllocatorPolicy waiting =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            synchronized (registry) {
              return Decision.GRANT;
            }
          }
        };

    List<String> breaches = PolicyContract.breaches(() -> waiting, LIMIT, registry);

    assertThat(breaches).hasSize(1);
    assertThat(breaches.get(0))
        .startsWith(
            "allocate(STRONG site of 1-byte elements, 0) waits for a lock that the program may"
                + " hold, java.lang.Object@")
        .contains("decide(PolicyThreadsTest.java:");
  }

  @Test
  void the_programs_locks_may_be_of_java_util_concurrent() {
    Lock registry = new ReentrantLock();
    AllocatorPolicy waiting =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            registry.lock();
            try {
              return Decision.GRANT;
            } finally {
              registry.unlock();
            }
          }
        };

    assertThat(PolicyContract.breaches(() -> waiting, LIMIT, registry))
        .singleElement()
        .asString()
        .startsWith(
            "allocate(STRONG site of 1-byte elements, 0) waits for a lock that the program may"
                + " hold, java.util.concurrent.locks.ReentrantLock");
  }

  @Test
  void one_that_waits_for_ever_breaks_it_after_the_time_limit() {
    CountDownLatch never = new CountDownLatch(1);
    Supplier<AllocatorPolicy> waits =
        () ->
            new Modest() {
              @Override
              Decision decide(int oldLength, int newLength) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return Decision.GRANT;
              }
            };

    assertThat(PolicyContract.breaches(waits, Duration.ofMillis(500)))
        .singleElement()
        .asString()
        .startsWith(
            "allocate(STRONG site of 1-byte elements, 10) did not come back within 500 ms\n"
                + "    thread \"policy-testkit-0\", WAITING\n"
                + "        at ")
        .contains("decide(PolicyThreadsTest.java:");
    never.countDown();
  }

  @Test
  void what_goes_wrong_only_with_several_threads_at_once_breaks_it() {
    AtomicInteger inside = new AtomicInteger();
    AllocatorPolicy alone =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            try {
              if (inside.incrementAndGet() > 1) {
                throw new IllegalStateException("two at once");
              }
              Thread.yield();
              return Decision.GRANT;
            } finally {
              inside.decrementAndGet();
            }
          }
        };

    assertThat(PolicyContract.breaches(() -> alone, LIMIT))
        .isNotEmpty()
        .allSatisfy(
            breach -> assertThat(breach).contains("threw java.lang.IllegalStateException: two"));
  }
}
