package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.LogLevel;
import dev.trellis.output.LogLines;
import dev.trellis.report.Report;
import dev.trellis.report.ReportReader;
import dev.trellis.runtime.Engine;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReporterTest {

  private static final int LIMIT_SECONDS = 20;

  @TempDir Path folder;

  private final LogLines lines = new LogLines();
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final AtomicBoolean failed = new AtomicBoolean();

  @Test
  void a_heap_that_is_full_when_the_reports_begin_does_not_end_them() throws Exception {
    Reporting reporter =
        reporting(() -> failing("disregardCurrentThread", new OutOfMemoryError("Java heap space")));

    reporter.start();

    assertThat(goesOn.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    Report last = last(reporter);
    assertThat(last.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(last.self().notes())
        .containsExactly(
            "1 report was not written, the last one for this reason: the heap is full");
    assertThat(lines.writes).isEmpty();
  }

  @Test
  void a_class_that_the_first_report_could_not_load_costs_that_report_alone() throws Exception {
    Reporting reporter =
        reporting(() -> failing("timeEvent", new NoClassDefFoundError("acme/Missing")));

    reporter.start();

    assertThat(goesOn.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    Report last = last(reporter);
    assertThat(last.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(last.self().eventNanos()).isNotNegative();
    String reason =
        "report %s cannot be written: java.lang.NoClassDefFoundError: acme/Missing"
            .formatted(reporter.reporter().path());
    assertThat(last.self().notes())
        .containsExactly("1 report was not written, the last one for this reason: " + reason);
    assertThat(lines.writes).containsExactly("trellis: " + reason + System.lineSeparator());
  }

  /** It would wait for ten seconds for one that may yet come. */
  @Test
  void a_program_whose_reporter_cannot_be_made_soon_ends_without_and_is_told_why()
      throws Exception {
    Supplier<Reporter> never =
        () -> {
          throw new SecurityException("acme");
        };
    Engine engine = new FedEngine(true, null, Thread::currentThread).engine;
    Reporting reporter = new Reporting(engine, never, lines.log(LogLevel.WARN));
    Thread end = new Thread(reporter);

    reporter.start();
    end.start();
    end.join(TimeUnit.SECONDS.toMillis(5));

    assertThat(end.isAlive()).isFalse();
    assertThat(lines.writes)
        .containsExactly(
            "trellis: there is no report: java.lang.SecurityException: acme"
                + System.lineSeparator());
  }

  private Report last(Reporting reporter) throws IOException, InterruptedException {
    reporter.reporter().lastStep().run();
    reporter.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    assertThat(reporter.isAlive()).isFalse();
    return ReportReader.read(reporter.reporter().path());
  }

  /** Who asks which thread it is: the engine, in the named method and in others. */
  private Thread failing(String method, Error error) {
    Thread current = Thread.currentThread();
    if (current instanceof Reporting) {
      boolean there =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(method)));
      if (there && failed.compareAndSet(false, true)) {
        throw error;
      }
      if (failed.get()) {
        goesOn.countDown();
      }
    }
    return current;
  }

  private Reporting reporting(Supplier<Thread> carrier) {
    AgentOptions options =
        Given.options("reportInterval=100ms,report=" + folder.resolve("report.json"));
    Engine engine = new FedEngine(true, null, carrier).engine;
    Weaver weaver =
        new Weaver(
            Catalogue.ofJavaBase(Runtime.version().feature()),
            new WeaverOptions(false, false, List.of()),
            row -> 1);
    return new Reporting(
        engine,
        () ->
            new Reporter(
                options,
                engine,
                null,
                weaver,
                Given.sites(engine),
                new Canary(engine, false),
                true,
                null,
                null,
                lines.log(LogLevel.WARN),
                System.currentTimeMillis(),
                System.nanoTime()),
        lines.log(LogLevel.WARN));
  }
}
