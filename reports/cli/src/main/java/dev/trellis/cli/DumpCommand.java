package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trellis dump}. */
@Command(
    name = "dump",
    description = {
      "Have the agent in a JVM that is running write its report now.",
      "The program goes on meanwhile. The report's file is printed, or with -o its content"
          + " written."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the report is written",
      "2:the command line is not understood, or the JVM has no agent that takes the order",
      "3:the report was written, and cannot be read from here",
      "4:there is no such process, or it cannot be attached to, or did not answer in time",
      "70:the agent could not write its report, or internal error"
    })
final class DumpCommand implements Callable<Integer> {

  /** What an agent that is active is told; it knows the number, or says which it does know. */
  private static final String ORDER = "dump=1";

  private static final String STANDARD_OUTPUT = "-";

  @Mixin final Common common = new Common();

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "PID", description = "The JVM's process id.")
  private String pid = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write a copy of the report; - is standard output. Default: none, the report's"
              + " file is printed.")
  private @Nullable Path output;

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
  private String timeout = "60";

  DumpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      return dump();
    } catch (AttachException e) {
      surroundings.err().println("trellis: dump: " + e.getMessage());
      return e.exitCode();
    }
  }

  private int dump() {
    long number = AttachArguments.processId("dump", pid);
    Duration limit = Duration.ofSeconds(AttachArguments.seconds("dump", timeout));
    Path jar = AttachArguments.agent("dump", agent);
    Attaching.requireModule();
    TargetProcess.require(number);
    String answer = Attaching.load(number, jar, ORDER, limit);
    Path report = Path.of(Answer.fact(number, answer, "report"));
    if (output == null) {
      surroundings.out().stream().print(Text.printable(report.toString()) + "\n");
      return ExitCodes.OK;
    }
    return write(number, report, output);
  }

  private int write(long number, Path report, Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(report);
    } catch (IOException e) {
      surroundings
          .err()
          .println(
              "trellis: dump: report %s of JVM %d cannot be read: %s"
                  .formatted(
                      Text.quoted(report), number, Text.printable(String.valueOf(e.getMessage()))));
      return ExitCodes.UNREADABLE_REPORT;
    }
    if (file.toString().equals(STANDARD_OUTPUT)) {
      // Bytes, because JSON is UTF-8, whatever the terminal speaks.
      surroundings.out().stream().write(content, 0, content.length);
      return ExitCodes.OK;
    }
    OutputFile.refuseToReplace(report, file);
    OutputFile.replace(file, content);
    surroundings.err().println("trellis: wrote " + Text.printable(file.toString()));
    return ExitCodes.OK;
  }
}
