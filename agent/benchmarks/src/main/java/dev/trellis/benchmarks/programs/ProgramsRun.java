package dev.trellis.benchmarks.programs;

import dev.trellis.benchmarks.machine.Interleaving;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Proof;
import dev.trellis.benchmarks.machine.TimedProcess;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Has javac compile a large source tree, one process at a time. */
public final class ProgramsRun {

  private final Workspace files;
  private final List<Jdk> jdks;
  private final Path folder;
  private final Path sources;

  /**
   * On these JDKs; nothing runs yet.
   *
   * @throws IOException when the source tree is not there
   */
  public ProgramsRun(Workspace files, List<Jdk> jdks) throws IOException {
    this.files = files;
    this.jdks = List.copyOf(jdks);
    folder = files.results("programs");
    sources = folder.resolve("sources.txt");
    try (Stream<Path> tree = Files.walk(files.sourceTree())) {
      Files.write(
          sources,
          tree.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .map(Path::toString)
              .toList());
    }
  }

  /**
   * Runs all rounds, after one that does not count: it brings the files into the page cache.
   *
   * @throws IOException when a process fails, or the agent was not there
   */
  public List<Compilation> rounds(int rounds) throws IOException, InterruptedException {
    List<Compilation> uncounted = round(0);
    List<Compilation> counted = new ArrayList<>(uncounted.size() * rounds);
    for (int round = 0; round < rounds; round++) {
      System.err.println("round " + (round + 1) + " of " + rounds);
      counted.addAll(round(round));
    }
    return List.copyOf(counted);
  }

  private List<Compilation> round(int round) throws IOException, InterruptedException {
    List<Compilation> runs = new ArrayList<>();
    for (Jdk jdk : jdks) {
      for (Stacks next : Interleaving.ofRound(round, List.of(Stacks.values()))) {
        runs.add(compile(round, jdk, next));
      }
    }
    return runs;
  }

  private Compilation compile(int round, Jdk jdk, Stacks stacks)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    if (!stacks.options().isEmpty()) {
      command.add(
          "-javaagent:" + files.agentJar() + "=" + stacks.options() + ",log=off,report=" + report);
    }
    command.addAll(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main"));
    command.addAll(List.of("-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8"));
    command.addAll(List.of("-d", folder.resolve("classes").toString(), "@" + sources));
    Proof.clear(report);
    TimedProcess took = TimedProcess.run(command, folder.resolve("stderr.txt"));
    Proof.check(stacks.label(), stacks != Stacks.NO_AGENT, report);
    return new Compilation(round, jdk.version(), stacks, took.wallMillis(), took.cpuMillis());
  }
}
