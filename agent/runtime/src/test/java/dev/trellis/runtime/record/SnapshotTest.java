package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots while threads write as fast as they can. */
@Timeout(120)
class SnapshotTest {

  private static final int SNAPSHOTS = 200;

  private final Stripes stripes = Counted.stripes();
  private final AtomicLong rounds = new AtomicLong();
  private volatile boolean enough;

  @ParameterizedTest(name = "{0} threads write")
  @ValueSource(ints = {1, 8})
  void each_snapshot_is_of_a_moment_between_events_and_the_last_one_is_exact(int threads)
      throws Exception {
    CountDownLatch writing = new CountDownLatch(threads);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      writers.add(new Thread(() -> write(writing), "writes-" + i));
    }
    writers.forEach(Thread::start);
    writing.await();

    List<String> unsound = new ArrayList<>();
    long before = 0;
    for (int snapshot = 0; snapshot < SNAPSHOTS; snapshot++) {
      TypeFigures figures = stripes.recorded().snapshot().types()[Counted.LIST];
      checkSound(figures, before, unsound);
      before = Counted.events(figures);
    }
    enough = true;
    for (Thread writer : writers) {
      writer.join();
    }

    assertThat(unsound).isEmpty();
    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.LIST]))
        .isEqualTo(expected(rounds.get()));
  }

  private static void checkSound(TypeFigures figures, long before, List<String> unsound) {
    long events = Counted.events(figures);
    long bytes =
        56 * (figures.initials() + figures.shrinks() + figures.replaces())
            + 4_194_320L * figures.growths();
    if (Counted.arrivals(figures) != events
        || Arrays.stream(figures.departures()).sum() != events - figures.initials()
        || figures.requestedBytes() != bytes
        || Math.min(figures.initials(), figures.growths()) < 0
        || Math.min(figures.shrinks(), figures.replaces()) < 0
        || events < before) {
      unsound.add(Counted.line(figures));
    }
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private void write(CountDownLatch writing) {
    long me = Thread.currentThread().getId();
    long done = 0;
    while (!enough) {
      event(me, -1, 10);
      event(me, 10, 1 << 20);
      event(me, 1 << 20, 10);
      event(me, 10, 10);
      if (done == 0) {
        writing.countDown();
      }
      done++;
    }
    rounds.addAndGet(done);
  }

  private void event(long me, int oldLength, int newLength) {
    Stripe stripe = stripes.claim(me);
    stripe.event(Counted.LIST, oldLength, newLength);
    if (stripe.isLent()) {
      stripes.release(stripe);
    }
  }

  private static String expected(long rounds) {
    return "initials %d growths %d shrinks %d replaces %d".formatted(rounds, rounds, rounds, rounds)
        + " requestedBytes %d".formatted(rounds * (3 * 56 + 4_194_320L))
        + " copiedBytes %d discardedBytes %d"
            .formatted(rounds * 120, rounds * (2 * 56 + 4_194_320L))
        + " arrivals[10] %d arrivals[1048576] %d".formatted(3 * rounds, rounds)
        + " departures[10] %d departures[1048576] %d".formatted(2 * rounds, rounds);
  }
}
