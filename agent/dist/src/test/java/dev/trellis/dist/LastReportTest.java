package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import dev.trellis.output.LogLines;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LastReportTest {

  private static final Path PATH = Path.of("/reports/trellis.json");

  private final LogLines lines = new LogLines();
  private int asides;

  @Test
  void the_last_report_is_written_by_a_thread_of_its_own_and_waited_for() {
    AtomicReference<String> by = new AtomicReference<>("nobody");
    LastReport last =
        new LastReport(
            () -> by.set(Thread.currentThread().getName()),
            this::countAside,
            PATH,
            lines.log(LogLevel.WARN),
            60_000);

    last.run();

    assertThat(by).hasValue("trellis-last-report");
    assertThat(lines.writes).isEmpty();
    assertThat(asides).isZero();
  }

  @Test
  void one_that_waits_for_ever_is_left_behind_which_is_said() throws InterruptedException {
    CountDownLatch disk = new CountDownLatch(1);
    LastReport last =
        new LastReport(() -> await(disk), this::countAside, PATH, lines.log(LogLevel.WARN), 5);

    last.run();

    // Ten looks, and those before it waited: a thread takes its time to begin.
    assertThat(asides).isBetween(10, 119);
    assertThat(lines.writes)
        .containsExactly(
            "trellis: the last report is not written after "
                + 5 * asides
                + " ms, so the program ends without it: /reports/trellis.json is as it was before"
                + System.lineSeparator());
    disk.countDown();
    last.join();
  }

  @Test
  void one_that_computes_is_waited_for_twelve_times_as_long() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    LastReport last =
        new LastReport(
            () -> {
              while (!enough.get()) {
                Thread.onSpinWait();
              }
            },
            this::countAside,
            PATH,
            lines.log(LogLevel.WARN),
            5);

    last.run();

    assertThat(lines.writes)
        .containsExactly(
            "trellis: the last report is not written after 600 ms, so the program ends without it:"
                + " /reports/trellis.json is as it was before"
                + System.lineSeparator());
    enough.set(true);
    last.join();
  }

  @Test
  void one_that_fails_is_one_line() {
    LastReport last =
        new LastReport(
            () -> {
              throw new OutOfMemoryError("as if");
            },
            this::countAside,
            PATH,
            lines.log(LogLevel.WARN));

    last.run();

    assertThat(lines.writes)
        .containsExactly("trellis: the last report cannot be written" + System.lineSeparator());
  }

  @Test
  void a_program_that_ends_interrupted_waits_and_stays_so() {
    AtomicReference<String> by = new AtomicReference<>("nobody");
    LastReport last =
        new LastReport(() -> by.set("somebody"), this::countAside, PATH, lines.log(LogLevel.WARN));
    Thread.currentThread().interrupt();

    last.run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(by).hasValue("somebody");
  }

  private void countAside() {
    asides++;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
