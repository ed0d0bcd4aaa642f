package dev.trellis.cli;

import dev.trellis.report.ReportException;
import dev.trellis.report.Text;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The {@code trellis} command: data on standard output, diagnostics on standard error. */
public final class Trellis {

  private Trellis() {}

  /** Runs a command line and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, Surroundings.ofProcess()));
  }

  /** Runs a command line; gives the exit code. Never throws. */
  static int run(String[] args, Surroundings surroundings) {
    boolean debug = Arrays.asList(args).contains("--debug");
    int code;
    try {
      code = commandLine(surroundings, debug).execute(args);
      code =
          surroundings
              .out()
              .finish()
              .map(
                  failure ->
                      complain(
                          surroundings,
                          "standard output cannot be written: " + failure.getMessage(),
                          ExitCodes.INTERNAL))
              .orElse(code);
    } catch (Throwable fault) {
      // Whatever it is, an error included: the exit code must tell a script that it is Trellis's.
      code = internalError(fault, debug, surroundings);
    }
    surroundings.err().flush();
    return code;
  }

  private static CommandLine commandLine(Surroundings surroundings, boolean debug) {
    CommandLine line = new CommandLine(new TrellisCommand());
    line.addSubcommand(new ViewCommand(surroundings));
    line.addSubcommand(new HtmlCommand(surroundings));
    line.addSubcommand(new CheckCommand(surroundings));
    line.addSubcommand(new AttachCommand(surroundings));
    line.addSubcommand(new DumpCommand(surroundings));
    line.addSubcommand(new DoctorCommand(surroundings));
    line.addSubcommand(new ExplainCommand(surroundings));
    line.addSubcommand(new WarmCommand(surroundings));
    line.addSubcommand(CompareCommand.in(surroundings));
    line.addSubcommand(new HelpCommand());
    // The java launcher has files of arguments of its own, in another syntax.
    line.setExpandAtFiles(false);
    line.setOut(surroundings.out().writer());
    Ansi ansi = ColorChoice.auto.in(surroundings) ? Ansi.ON : Ansi.OFF;
    line.setColorScheme(Help.defaultColorScheme(ansi));
    line.setParameterExceptionHandler((error, args) -> misused(error, args, surroundings));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          if (error instanceof ReportException) {
            return complain(
                surroundings, String.valueOf(error.getMessage()), ExitCodes.UNREADABLE_REPORT);
          }
          if (error instanceof UsageException) {
            return complain(surroundings, String.valueOf(error.getMessage()), ExitCodes.USAGE);
          }
          return internalError(error, debug, surroundings);
        });
    return line;
  }

  private static int misused(ParameterException error, String[] args, Surroundings surroundings) {
    String command = error.getCommandLine().getCommandName();
    boolean top = error.getCommandLine().getParent() == null;
    return complain(
        surroundings,
        "%s%s; see 'trellis help%s'"
            .formatted(top ? "" : command + ": ", Misuse.of(error, args), top ? "" : " " + command),
        ExitCodes.USAGE);
  }

  private static int complain(Surroundings surroundings, String complaint, int code) {
    surroundings.err().println("trellis: " + complaint);
    return code;
  }

  private static int internalError(Throwable fault, boolean debug, Surroundings surroundings) {
    if (debug) {
      fault.printStackTrace(surroundings.err());
    }
    return complain(
        surroundings,
        "internal error: %s; please report it%s"
            .formatted(Text.printable(fault.toString()), debug ? "" : ", with what --debug prints"),
        ExitCodes.INTERNAL);
  }
}
