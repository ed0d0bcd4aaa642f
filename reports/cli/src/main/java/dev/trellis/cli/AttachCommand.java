package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trellis attach}. */
@Command(
    name = "attach",
    description = {
      "Load the agent into a JVM that is running.",
      "It stops the JVM once, while its classes are exchanged, and says how long that took at most."
          + " What grew before is in no figure, so check does not judge the report."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the agent is in, or the list is printed",
      "2:the command line is not understood, or the agent refused its options or the JVM",
      "4:there is no such process, or it cannot be attached to, or did not answer in time",
      "70:internal error"
    })
final class AttachCommand implements Callable<Integer> {

  @Mixin final Common common = new Common();

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command.
  @Spec
  private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PID",
      description = "The JVM's process id.")
  private @Nullable String pid;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OPTIONS",
      defaultValue = "",
      description =
          "The agent's options, key=value,key=value, as behind -javaagent:trellis-agent.jar=."
              + " A relative file is one below that JVM's working folder.")
  private String options = "";

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  @Option(
      names = "--list",
      description = "List the JVMs that can be attached to: process id and main class.")
  private boolean list;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
  private String timeout = "60";

  AttachCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      return list ? list() : attach();
    } catch (AttachException e) {
      surroundings.err().println("trellis: attach: " + e.getMessage());
      return e.exitCode();
    }
  }

  private int list() {
    if (pid != null) {
      throw new UsageException(
          "attach: --list takes no process id, given is %s".formatted(Text.quoted(pid)));
    }
    Attaching.requireModule();
    print(Attaching.list());
    return ExitCodes.OK;
  }

  private int attach() {
    if (pid == null) {
      return showUsage();
    }
    long number = AttachArguments.processId("attach", pid);
    Duration limit = Duration.ofSeconds(AttachArguments.seconds("attach", timeout));
    Path jar = AttachArguments.agent("attach", agent);
    Attaching.requireModule();
    TargetProcess.require(number);
    String answer = Attaching.load(number, jar, options, limit);
    print(Answer.lines(number, answer));
    return ExitCodes.OK;
  }

  private int showUsage() {
    PrintStream err = surroundings.err();
    err.println("trellis: attach: a process id is missing; " + TargetProcess.SEE_LIST);
    err.print(spec.commandLine().getUsageMessage(Help.Ansi.OFF));
    return ExitCodes.USAGE;
  }

  private void print(List<String> lines) {
    lines.forEach(line -> surroundings.out().stream().print(line + "\n"));
  }
}
