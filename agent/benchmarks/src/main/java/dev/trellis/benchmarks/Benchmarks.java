package dev.trellis.benchmarks;

import dev.trellis.benchmarks.events.EventsRun;
import dev.trellis.benchmarks.events.EventsTable;
import dev.trellis.benchmarks.events.ForkPlan;
import dev.trellis.benchmarks.machine.Jdk;
import dev.trellis.benchmarks.machine.Jdks;
import dev.trellis.benchmarks.machine.Machine;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.programs.ProgramsRun;
import dev.trellis.benchmarks.programs.ProgramsTable;
import dev.trellis.benchmarks.report.ReportRun;
import dev.trellis.benchmarks.report.ReportTable;
import dev.trellis.benchmarks.startup.StartupRun;
import dev.trellis.benchmarks.startup.StartupTable;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.ReadmeSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures, and prints one table on stdout; progress goes to stderr. Ends with 2 for arguments that
 * are not accepted and with 1 when a run fails. The system property {@code trellis.benchmarks}
 * names the module's folder.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /** See {@code run.sh} and the README beside it. */
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) {
    try {
      Arguments arguments = Arguments.parse(args);
      Workspace files = Workspace.given();
      String table = measured(arguments, files).toString();
      System.out.print(table);
      if (arguments.write()) {
        new ReadmeSection(args.get(0)).write(files.readme(), table);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      return failed(2, e);
    } catch (IOException | RunnerException e) {
      return failed(1, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(1, e);
    }
  }

  private static MarkdownTable measured(Arguments arguments, Workspace files)
      throws IOException, RunnerException, InterruptedException {
    List<Jdk> jdks =
        arguments.jdks().isEmpty()
            ? Jdks.discovered(
                Path.of(System.getProperty("java.home")), System.getenv("TRELLIS_JDKS"))
            : Jdks.in(arguments.jdks());
    Machine machine = new Machine();
    String n = arguments.rounds() + " (rounds,";
    if (arguments.subcommand().equals(Arguments.PROGRAMS)) {
      var runs = new ProgramsRun(files, jdks).rounds(arguments.rounds());
      return ProgramsTable.of(machine.notes(jdks, n + " one process each)"), runs);
    }
    if (arguments.subcommand().equals(Arguments.STARTUP)) {
      var starts = new StartupRun(files, jdks).rounds(arguments.rounds());
      return StartupTable.of(machine.notes(jdks, n + " one process each)"), starts);
    }
    if (arguments.subcommand().equals(Arguments.REPORT)) {
      var costs = new ReportRun(files, jdks).rounds(arguments.rounds());
      return ReportTable.of(machine.notes(jdks, n + " five processes each)"), costs);
    }
    ForkPlan plan =
        new ForkPlan(arguments.warmups(), arguments.iterations(), arguments.iteration());
    var forks = new EventsRun(files, jdks, arguments.operations(), plan).rounds(arguments.rounds());
    return EventsTable.of(machine.notes(jdks, n + " one fork each of " + plan + ")"), forks);
  }

  private static int failed(int status, Exception e) {
    System.err.println("benchmarks: " + e.getMessage());
    return status;
  }
}
