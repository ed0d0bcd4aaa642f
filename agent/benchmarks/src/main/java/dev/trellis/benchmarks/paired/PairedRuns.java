package dev.trellis.benchmarks.paired;

import dev.trellis.benchmarks.machine.FailedProcess;
import dev.trellis.benchmarks.machine.Interleaving;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Setup;
import dev.trellis.benchmarks.machine.TimedProcess;
import dev.trellis.benchmarks.machine.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs programs, one process at a time. What is compared with each other, one program with all
 * setups, runs back to back.
 */
public final class PairedRuns {

  private final ProgramProcess process;
  private final List<Jdk> jdks;
  private final List<Program> programs;
  private final List<Setup> setups;
  private final Map<Case, String> answers = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final Map<Case, String> failures = new HashMap<>();

  /**
   * Of these programs on these JDKs with these setups; nothing runs yet.
   *
   * @param measurement the folder's name for raw results
   * @throws IOException when what the programs need is not there
   */
  public PairedRuns(
      Workspace files,
      String measurement,
      List<Jdk> jdks,
      List<Program> programs,
      List<? extends Setup> setups)
      throws IOException {
    process = new ProgramProcess(files, files.results(measurement));
    this.jdks = List.copyOf(jdks);
    this.programs = List.copyOf(programs);
    this.setups = List.copyOf(setups);
  }

  /**
   * Runs all rounds, after one that does not count: it brings the files into the page cache, and
   * shows what does not run at all.
   *
   * @throws IOException when a run fails that may not, what is measured was not there, or a program
   *     answered otherwise than before
   */
  public Results rounds(int rounds) throws IOException, InterruptedException {
    round(0);
    runs.clear();
    for (int round = 0; round < rounds; round++) {
      System.err.println("round " + (round + 1) + " of " + rounds);
      round(round);
    }
    return new Results(runs, failures);
  }

  private void round(int round) throws IOException, InterruptedException {
    for (Jdk jdk : jdks) {
      for (Program program : programs) {
        for (Setup next : Interleaving.ofRound(round, setups)) {
          Case one = new Case(jdk.version(), program.label(), next.label());
          if (!failures.containsKey(one)) {
            run(round, one, jdk, program, next);
          }
        }
      }
    }
  }

  private void run(int round, Case one, Jdk jdk, Program program, Setup setup)
      throws IOException, InterruptedException {
    try {
      TimedProcess took = process.run(jdk, program, setup);
      compare(one, took.output());
      runs.add(new Run(round, one, took.wallMillis(), took.cpuMillis()));
    } catch (IOException e) {
      if (!setup.mayFail()) {
        throw e;
      }
      String reason = e instanceof FailedProcess failed ? failed.reason() : e.getMessage();
      System.err.println(one + ": " + reason);
      failures.put(one, reason);
      runs.removeIf(run -> run.of().equals(one));
    }
  }

  /**
   * The first round starts with the first setup, which is no agent: its answer is the right one.
   */
  private void compare(Case one, String answer) throws IOException {
    String right = answers.putIfAbsent(one.with(""), answer);
    if (right != null && !right.equals(answer)) {
      throw new IOException("answered \"" + answer + "\", not \"" + right + "\", in " + one);
    }
  }
}
