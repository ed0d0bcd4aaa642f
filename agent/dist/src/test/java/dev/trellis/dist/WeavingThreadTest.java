package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.Engine;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WeavingThreadTest {

  private static final long AMPLE_MILLIS = 30_000;
  private static final long SHORT_MILLIS = 50;

  private final Engine engine =
      Engine.create(List.of(), List.of(), Thread::currentThread, true, null, StackOptions.off());

  @Test
  void work_is_done_on_the_thread_while_who_asks_waits() {
    WeavingThread thread = started(AMPLE_MILLIS);
    AtomicReference<Thread> by = new AtomicReference<>();

    assertThat(thread.done(() -> by.set(Thread.currentThread()))).isTrue();
    assertThat(by.get()).isSameAs(thread);
    assertThat(thread.done(() -> by.set(null))).isTrue();
    assertThat(by.get()).isNull();
  }

  @Test
  void nobody_waits_for_ever_for_work_that_does_not_end() throws InterruptedException {
    WeavingThread thread = started(SHORT_MILLIS);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);

    assertThat(thread.done(() -> awaitAndTell(end, ended))).isFalse();
    assertThat(thread.done(() -> {})).as("behind it").isFalse();

    end.countDown();
    assertThat(ended.await(AMPLE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
  }

  @Test
  void an_interrupt_neither_ends_the_wait_nor_is_lost() {
    WeavingThread thread = started(AMPLE_MILLIS);
    Thread.currentThread().interrupt();

    boolean done = thread.done(() -> {});

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).isTrue();
  }

  private WeavingThread started(long longestWaitMillis) {
    WeavingThread thread = new WeavingThread(engine, longestWaitMillis);
    thread.start();
    return thread;
  }

  private static void awaitAndTell(CountDownLatch end, CountDownLatch ended) {
    try {
      boolean unused = end.await(AMPLE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }
}
