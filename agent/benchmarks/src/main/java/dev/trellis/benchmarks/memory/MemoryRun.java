package dev.trellis.benchmarks.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.machine.Interleaving;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Measurement;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.workloads.Grows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has a program grow and rest, one process at a time. */
public final class MemoryRun {

  /** In the order of the table. */
  static final List<Configuration> CONFIGURATIONS = Measurement.MEMORY.configurations();

  // All of the heap is resident from the beginning, so what differs beside it is not the
  // collector's
  private static final List<String> HEAP =
      List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

  private final Workspace files;
  private final List<Jdk> jdks;
  private final Path folder;

  /** On these JDKs; nothing runs yet. */
  public MemoryRun(Workspace files, List<Jdk> jdks) throws IOException {
    this.files = files;
    this.jdks = List.copyOf(jdks);
    folder = files.results("memory");
  }

  /**
   * Runs all rounds.
   *
   * @throws IOException when a process fails, or the agent was not there
   */
  public List<MemoryUse> rounds(int rounds) throws IOException, InterruptedException {
    List<MemoryUse> uses = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Jdk jdk : jdks) {
        System.err.println("round " + (round + 1) + " of " + rounds + ", JDK " + jdk.version());
        for (Shape shape : Shape.values()) {
          for (Configuration next : Interleaving.ofRound(round, CONFIGURATIONS)) {
            uses.add(use(round, jdk, shape, next));
          }
        }
      }
    }
    return List.copyOf(uses);
  }

  private MemoryUse use(int round, Jdk jdk, Shape shape, Configuration configuration)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(HEAP);
    command.add("-XX:ActiveProcessorCount=" + shape.cores());
    command.addAll(configuration.jvmArguments(files, report));
    command.addAll(List.of("-cp", files.workloadsJar().toString(), Grows.class.getName()));
    command.addAll(List.of(String.valueOf(shape.sites()), String.valueOf(shape.cores())));
    Proof.clear(report);
    MemoryProcess process = MemoryProcess.run(command, folder.resolve("stderr.txt"));
    Proof.check(configuration, report);
    return new MemoryUse(
        round,
        jdk.version(),
        shape,
        configuration,
        process.settled().bytes(),
        process.peakBytes(),
        process.heapBytes(),
        configuration.isTrellis() ? callSites(report) : 0);
  }

  private static int callSites(Path report) throws IOException {
    JsonNode sites = new JsonMapper().readTree(Files.readAllBytes(report)).path("sites");
    return sites.size();
  }
}
