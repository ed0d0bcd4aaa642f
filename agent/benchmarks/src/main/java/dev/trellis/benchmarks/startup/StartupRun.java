package dev.trellis.benchmarks.startup;

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

/** Starts the processes, one at a time. */
public final class StartupRun {

  /** In the order of the table. */
  static final List<Configuration> CONFIGURATIONS = Measurement.STARTS.configurations();

  private final Workspace files;
  private final List<Jdk> jdks;

  /** On these JDKs; nothing runs yet. */
  public StartupRun(Workspace files, List<Jdk> jdks) {
    this.files = files;
    this.jdks = List.copyOf(jdks);
  }

  /**
   * Runs all rounds, after one that does not count: it brings the files into the page cache.
   *
   * @throws IOException when a process fails, or the agent was not there
   */
  public List<Start> rounds(int rounds) throws IOException, InterruptedException {
    List<Start> uncounted = round(0);
    List<Start> starts = new ArrayList<>(uncounted.size() * rounds);
    for (int round = 0; round < rounds; round++) {
      System.err.println("round " + (round + 1) + " of " + rounds);
      starts.addAll(round(round));
    }
    return List.copyOf(starts);
  }

  private List<Start> round(int round) throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (Jdk jdk : jdks) {
      for (Configuration next : Interleaving.ofRound(round, CONFIGURATIONS)) {
        starts.add(start(round, jdk, next));
      }
    }
    return starts;
  }

  private Start start(int round, Jdk jdk, Configuration configuration)
      throws IOException, InterruptedException {
    Path folder = files.results("startup");
    Path report = folder.resolve("report.json");
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(configuration.jvmArguments(files, report));
    command.addAll(List.of("-cp", files.helloJar().toString(), Hello.class.getName()));
    Proof.clear(report);
    TimedProcess took = TimedProcess.run(command, folder.resolve("stderr.txt"));
    Proof.check(configuration, report);
    if (!took.output().strip().equals(Hello.TEXT)) {
      throw new IOException(
          "\"" + Hello.TEXT + "\" was expected from a start, not \"" + took.output() + "\"");
    }
    return new Start(round, jdk.version(), configuration, took.wallMillis(), took.cpuMillis());
  }
}
