package dev.trellis.benchmarks.events;

import dev.trellis.benchmarks.growth.GrowthBenchmark;
import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Interleaving;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Measurement;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the forks. What is compared with each other, one operation under all configurations, runs
 * back to back, so that a machine that slows down slows all of it. One thread, one fork at a time.
 */
public final class EventsRun {

  /** In the order of the table. */
  static final List<Configuration> CONFIGURATIONS = Measurement.EVENTS.configurations();

  // A heap of one size: growing it would be measured along.
  private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m");

  private final Workspace files;
  private final List<Jdk> jdks;
  private final List<Operation> operations;
  private final ForkPlan plan;
  private final List<Fork> forks = new ArrayList<>();

  /** Of these operations on these JDKs; nothing runs yet. */
  public EventsRun(Workspace files, List<Jdk> jdks, List<Operation> operations, ForkPlan plan) {
    this.files = files;
    this.jdks = List.copyOf(jdks);
    this.operations = List.copyOf(operations);
    this.plan = plan;
  }

  /**
   * Runs all rounds.
   *
   * @throws IOException when a result cannot be read, or the agent was not there
   * @throws RunnerException when a fork fails, or another JMH is running
   */
  public List<Fork> rounds(int rounds) throws IOException, RunnerException {
    for (int round = 0; round < rounds; round++) {
      for (Jdk jdk : jdks) {
        System.err.println("round " + (round + 1) + " of " + rounds + ", JDK " + jdk.version());
        for (Operation operation : operations) {
          for (Configuration next : Interleaving.ofRound(round, CONFIGURATIONS)) {
            forks.add(fork(round, jdk, operation, next));
          }
        }
      }
    }
    return List.copyOf(forks);
  }

  private Fork fork(int round, Jdk jdk, Operation operation, Configuration configuration)
      throws IOException, RunnerException {
    Path folder = files.results("events");
    Path report = folder.resolve("report.json");
    String name =
        String.join(
            "-", jdk.version(), operation.method(), configuration.name(), String.valueOf(round));
    Path json = folder.resolve(name + ".json");
    Path log = folder.resolve(name + ".log");
    Proof.clear(report);
    List<String> jvmArguments = new ArrayList<>(HEAP);
    jvmArguments.addAll(configuration.jvmArguments(files, report));
    TimeValue iteration = TimeValue.milliseconds(plan.iteration().toMillis());
    Options options =
        new OptionsBuilder()
            .include(GrowthBenchmark.class.getName() + "\\." + operation.method() + "$")
            .jvm(jdk.java().toString())
            .jvmArgs(jvmArguments.toArray(String[]::new))
            .forks(1)
            .warmupIterations(plan.warmups())
            .warmupTime(iteration)
            .measurementIterations(plan.iterations())
            .measurementTime(iteration)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString())
            .output(log.toString())
            .build();
    try {
      var unused = new Runner(options).run();
    } catch (RunnerException e) {
      throw new RunnerException(e.getMessage() + "; see \"" + log + "\"", e);
    }
    Proof.check(configuration, report);
    JmhResult result = JmhResult.read(json);
    return new Fork(
        round, jdk.version(), operation, configuration, result.opNanos(), result.opBytes());
  }
}
