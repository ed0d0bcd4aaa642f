package dev.trellis.benchmarks;

import dev.trellis.benchmarks.events.EventsRun;
import dev.trellis.benchmarks.events.EventsTable;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Jdks;
import dev.trellis.benchmarks.machine.Machine;
import dev.trellis.benchmarks.machine.Measurement;
import dev.trellis.benchmarks.machine.Setup;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.memory.MemoryRun;
import dev.trellis.benchmarks.memory.MemoryTable;
import dev.trellis.benchmarks.paired.PairedRuns;
import dev.trellis.benchmarks.paired.PairedTable;
import dev.trellis.benchmarks.paired.Program;
import dev.trellis.benchmarks.paired.Results;
import dev.trellis.benchmarks.peers.Peer;
import dev.trellis.benchmarks.report.ReportRun;
import dev.trellis.benchmarks.report.ReportTable;
import dev.trellis.benchmarks.startup.StartupRun;
import dev.trellis.benchmarks.startup.StartupTable;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.threads.ThreadsRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs one measurement. */
final class Measured {

  private final Arguments arguments;
  private final Workspace files;
  private final List<Jdk> jdks;
  private final Machine machine = new Machine();

  /**
   * What the arguments ask for; nothing runs yet.
   *
   * @throws IllegalArgumentException when a JDK that they name is none
   */
  Measured(Arguments arguments, Workspace files) {
    this.arguments = arguments;
    this.files = files;
    jdks =
        arguments.jdks().isEmpty()
            ? Jdks.discovered(
                Path.of(System.getProperty("java.home")), System.getenv("TRELLIS_JDKS"))
            : Jdks.in(arguments.jdks());
  }

  /**
   * Runs it, and lays out what came of it.
   *
   * @throws IOException when a run fails
   * @throws RunnerException when one of JMH's does
   */
  MarkdownTable table() throws IOException, RunnerException, InterruptedException {
    return switch (arguments.subcommand()) {
      case EVENTS -> events();
      case STARTUP -> {
        var starts = new StartupRun(files, jdks).rounds(arguments.rounds());
        yield StartupTable.of(notes(), starts);
      }
      case PROGRAMS ->
          arguments.stacks()
              ? paired("stacks", Measurement.STACKS.configurations(), List.of(Program.JAVAC))
              : paired("programs", Measurement.PROGRAMS.configurations(), Program.REAL);
      case MEMORY -> {
        var uses = new MemoryRun(files, jdks).rounds(arguments.rounds());
        yield MemoryTable.of(notes(), uses);
      }
      case PEERS -> paired("peers", List.of(Peer.values()), Program.OF_PEERS);
      case REPORT -> {
        var costs = new ReportRun(files, jdks).rounds(arguments.rounds());
        yield ReportTable.of(notes("five processes each"), costs);
      }
      case THREADS -> {
        var costs = new ThreadsRun(files, jdks).rounds(arguments.rounds());
        yield costs.table(notes());
      }
      case README -> throw new IllegalArgumentException("nothing is measured for the README");
    };
  }

  private MarkdownTable events() throws IOException, RunnerException {
    var forks =
        new EventsRun(files, jdks, arguments.operations(), arguments.plan())
            .rounds(arguments.rounds());
    return EventsTable.of(notes("one fork each of " + arguments.plan()), forks);
  }

  private MarkdownTable paired(String name, List<? extends Setup> setups, List<Program> all)
      throws IOException, InterruptedException {
    List<Program> programs = arguments.programs().isEmpty() ? all : arguments.programs();
    Results results =
        new PairedRuns(files, name, jdks, programs, setups).rounds(arguments.rounds());
    List<String> versions = new ArrayList<>();
    for (Program program : programs) {
      versions.add(program.version(files));
    }
    if (name.equals("peers")) {
      versions.addAll(Peer.versions(files));
    }
    versions.removeIf(String::isEmpty);
    List<String> notes = new ArrayList<>(notes());
    if (!versions.isEmpty()) {
      notes.add("versions: " + String.join(", ", versions));
    }
    return new PairedTable(results, setups).below(notes);
  }

  private List<String> notes() throws IOException {
    return notes("one process each");
  }

  /** The machine, after all has been measured. */
  private List<String> notes(String each) throws IOException {
    return machine.notes(jdks, arguments.rounds() + " (rounds, " + each + ")");
  }
}
