package dev.trellis.benchmarks.report;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.TimedProcess;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs, one at a time. */
public final class ReportRun {

  /** When the first report is written, and with it all that a report needs is loaded. */
  private static final long LATE_MILLIS = 1_500;

  private static final String MANY = "policy=counting,stacks=all,jmx=true,reportInterval=0,log=off";

  private final Workspace files;
  private final List<Jdk> jdks;

  /** On these JDKs; nothing runs yet. */
  public ReportRun(Workspace files, List<Jdk> jdks) {
    this.files = files;
    this.jdks = List.copyOf(jdks);
  }

  /**
   * Runs all rounds.
   *
   * @throws IOException when a process fails, or the agent was not there
   */
  public List<ReportCosts> rounds(int rounds) throws IOException, InterruptedException {
    List<ReportCosts> costs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      System.err.println("round " + (round + 1) + " of " + rounds);
      for (Jdk jdk : jdks) {
        costs.add(
            new ReportCosts(jdk.version(), written(jdk), later(jdk, 0), later(jdk, LATE_MILLIS)));
      }
    }
    return List.copyOf(costs);
  }

  private Written written(Jdk jdk) throws IOException, InterruptedException {
    Path report = files.results("report").resolve("many.json");
    String agent = "-javaagent:" + files.agentJar() + "=" + MANY + ",report=" + report;
    Proof.clear(report);
    String line = run(jdk, List.of(agent), ManySites.class, report.toString());
    Proof.check("many sites", true, report);
    return Written.of(line);
  }

  private double later(Jdk jdk, long millis) throws IOException, InterruptedException {
    return exit(jdk, Configuration.SAMPLED, millis) - exit(jdk, Configuration.EMPTY_AGENT, millis);
  }

  private double exit(Jdk jdk, Configuration configuration, long millis)
      throws IOException, InterruptedException {
    Path report = files.results("report").resolve("ends.json");
    Proof.clear(report);
    List<String> agent = configuration.jvmArguments(files, report);
    String end = run(jdk, agent, Ends.class, Long.toString(millis));
    Instant ended = Instant.now();
    Proof.check(configuration, report);
    return Duration.between(Instant.parse(end), ended).toNanos() / 1e6;
  }

  private String run(Jdk jdk, List<String> agent, Class<?> program, String argument)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(agent);
    command.addAll(List.of("-cp", files.benchmarksJar().toString(), program.getName(), argument));
    return TimedProcess.run(command, files.results("report").resolve("stderr.txt"))
        .output()
        .strip();
  }
}
