package dev.trellis.benchmarks.threads;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Interleaving;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Measurement;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.TimedProcess;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has a program grow on so many threads, one process at a time. */
public final class ThreadsRun {

  /** How many threads, in the order of the table. */
  static final List<Integer> THREADS = List.of(1, 2, 8, 64);

  /** In the order of the table. */
  static final List<Configuration> CONFIGURATIONS = Measurement.THREADS.configurations();

  /**
   * The same heap and collector for all, since a barrier of one would be in an operation's time.
   * The young generation lies in the caches: where storages are made in memory that is not, the
   * wait for it hides what an event costs beside.
   */
  private static final List<String> HEAP =
      List.of("-Xms512m", "-Xmx512m", "-Xmn16m", "-XX:+UseSerialGC");

  private final Workspace files;
  private final List<Jdk> jdks;

  /** On these JDKs; nothing runs yet. */
  public ThreadsRun(Workspace files, List<Jdk> jdks) {
    this.files = files;
    this.jdks = List.copyOf(jdks);
  }

  /**
   * Runs all rounds.
   *
   * @throws IOException when a process fails, or the agent was not there
   */
  public ThreadCosts rounds(int rounds) throws IOException, InterruptedException {
    List<ThreadCost> costs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Jdk jdk : jdks) {
        System.err.println("round " + (round + 1) + " of " + rounds + ", JDK " + jdk.version());
        for (int threads : THREADS) {
          for (Configuration next : Interleaving.ofRound(round, CONFIGURATIONS)) {
            double nanos = opNanos(jdk, threads, next);
            costs.add(new ThreadCost(round, jdk.version(), threads, next, nanos));
          }
        }
      }
    }
    return new ThreadCosts(costs);
  }

  private double opNanos(Jdk jdk, int threads, Configuration configuration)
      throws IOException, InterruptedException {
    Path folder = files.results("threads");
    Path report = folder.resolve("report.json");
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(HEAP);
    command.addAll(configuration.jvmArguments(files, report));
    command.addAll(List.of("-cp", files.benchmarksJar().toString()));
    command.addAll(List.of(GrowsOnThreads.class.getName(), Integer.toString(threads)));
    Proof.clear(report);
    String told = TimedProcess.run(command, folder.resolve("stderr.txt")).output();
    Proof.check(configuration, report);
    return Double.parseDouble(told.strip());
  }
}
