package dev.trellis.benchmarks;

import dev.trellis.benchmarks.costs.CostsTable;
import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.tables.ReadmeSection;
import java.io.IOException;
import java.nio.file.Files;
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
      if (arguments.subcommand() != Subcommand.README) {
        String table = new Measured(arguments, files).table().toString();
        System.out.print(table);
        if (arguments.write()) {
          String section = arguments.stacks() ? "stacks" : arguments.subcommand().word();
          new ReadmeSection(section).write(files.readme(), table);
        }
      }
      costs(arguments, files);
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

  /** The first page shows what the module's README does, so both are written. */
  private static void costs(Arguments arguments, Workspace files) throws IOException {
    boolean asked = arguments.subcommand() == Subcommand.README;
    if (asked || arguments.write()) {
      String costs = CostsTable.of(Files.readString(files.readme()));
      if (asked) {
        System.out.print(costs);
      }
      if (arguments.write()) {
        new ReadmeSection("costs").write(files.frontPage(), costs);
      }
    }
  }

  private static int failed(int status, Exception e) {
    System.err.println("benchmarks: " + e.getMessage());
    return status;
  }
}
