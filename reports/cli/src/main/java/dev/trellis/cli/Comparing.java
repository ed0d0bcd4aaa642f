package dev.trellis.cli;

import dev.trellis.report.ReportException;
import dev.trellis.report.ReportReader;
import dev.trellis.report.Text;
import dev.trellis.viewer.ComparedRun;
import dev.trellis.viewer.Recorded;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a command round by round, each time in all configurations, one process at a time. */
final class Comparing {

  /** A variable that would add to the options of every run. */
  private static final String VARIABLE = "TRELLIS_OPTS";

  private final JavaCommand java;
  private final List<Configuration> configurations;
  private final Path agent;
  private final RunFiles files;
  private final Cleanup cleanup;
  private final PrintStream err;

  Comparing(
      JavaCommand java,
      List<Configuration> configurations,
      Path agent,
      Cleanup cleanup,
      PrintStream err) {
    this.java = java;
    this.configurations = List.copyOf(configurations);
    this.agent = agent;
    this.cleanup = cleanup;
    this.files = cleanup.files();
    this.err = err;
  }

  /**
   * The runs of so many rounds, after one that does not count: it brings files into the system's
   * cache, and shows whether each configuration can be run.
   *
   * @throws CompareException if one cannot
   * @throws UsageException if the agent refuses its options
   */
  List<ComparedRun> rounds(int rounds) throws IOException, InterruptedException {
    err.println("trellis: compare: first round, which is not counted");
    round(0);
    List<ComparedRun> runs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      err.println("trellis: compare: round %d of %d".formatted(round, rounds));
      runs.addAll(round(round));
    }
    return runs;
  }

  /**
   * The places of the configurations, each round from another one on, so that none always leads.
   */
  static List<Integer> order(int round, int configurations) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, configurations).boxed().toList());
    Collections.rotate(order, -(round % configurations));
    return order;
  }

  private List<ComparedRun> round(int round) throws IOException, InterruptedException {
    List<ComparedRun> runs = new ArrayList<>();
    for (int place : order(round, configurations.size())) {
      runs.add(run(round, place));
      files.clear();
    }
    return runs;
  }

  private ComparedRun run(int round, int place) throws IOException, InterruptedException {
    Configuration configuration = configurations.get(place);
    Path report = files.fresh(round, place, configuration.label(), "json");
    Path errors = files.fresh(round, place, configuration.label(), "err");
    Path output = files.fresh(round, place, configuration.label(), "out");
    ProcessBuilder builder =
        new ProcessBuilder(configuration.command(java, agent, report))
            .redirectError(errors.toFile())
            .redirectOutput(
                files.areKept()
                    ? ProcessBuilder.Redirect.to(output.toFile())
                    : ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove(VARIABLE);
    MeasuredProcess process = measured(builder);
    Recorded recorded = configuration.hasAgent() ? read(report) : null;
    if (round == 0) {
      judge(configuration, process.status(), recorded, errors);
    }
    return new ComparedRun(
        round,
        place,
        process.status(),
        process.wallNanos(),
        process.cpuMillis(),
        process.peakRssBytes(),
        recorded);
  }

  private MeasuredProcess measured(ProcessBuilder builder)
      throws IOException, InterruptedException {
    try {
      MeasuredProcess process = MeasuredProcess.run(() -> cleanup.start(builder), Proc.ofSystem());
      cleanup.goOn();
      return process;
    } catch (IOException e) {
      throw new CompareException(
          "the command cannot be run: " + Text.printable(String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable Recorded read(Path report) {
    try {
      return Recorded.of(ReportReader.read(report));
    } catch (ReportException e) {
      return null;
    }
  }

  /** Says before all rounds are run what would make them pointless. */
  private void judge(
      Configuration configuration, int status, @Nullable Recorded recorded, Path errors)
      throws IOException {
    if (!configuration.hasAgent()) {
      if (status != 0) {
        err.println(
            "trellis: compare: without the agent the command ends with status %d, %s"
                .formatted(status, Complaint.in(errors).words()));
      }
      return;
    }
    if (recorded == null) {
      Complaint complaint = Complaint.in(errors);
      String message =
          "%s left no report; it ended with status %d, %s"
              .formatted(Text.printable(configuration.label()), status, complaint.words());
      if (complaint.isRefusal()) {
        throw new UsageException("compare: " + message);
      }
      throw new CompareException(message);
    }
  }
}
