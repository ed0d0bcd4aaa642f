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
      "It stops the JVM for as long as the weaving takes. What grew before is in no figure,"
          + " so check does not judge the report."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the agent is in, or the list is printed",
      "2:the command line is not understood, or the agent refused its options or the JVM",
      "4:the JVM cannot be attached to, or did not answer in time",
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
    long number = processId(pid);
    Duration limit = Duration.ofSeconds(seconds(timeout));
    Path jar = AgentFile.find("attach", agent, AgentFile.folderOfThisProgram());
    requireWholePath(jar);
    Attaching.requireModule();
    TargetProcess.require(number);
    String answer = Attaching.load(number, jar, options, limit);
    print(Answer.lines(number, answer));
    return ExitCodes.OK;
  }

  /** The JVM takes what follows the first equals sign for the options. */
  private static void requireWholePath(Path jar) {
    if (jar.toString().indexOf('=') >= 0) {
      throw new UsageException(
          "attach: agent %s has a = in its path, accepted: a path without"
              .formatted(Text.quoted(jar)));
    }
  }

  private int showUsage() {
    PrintStream err = surroundings.err();
    err.println("trellis: attach: a process id is missing; " + TargetProcess.SEE_LIST);
    err.print(spec.commandLine().getUsageMessage(Help.Ansi.OFF));
    return ExitCodes.USAGE;
  }

  private static long processId(String given) {
    // At most ten digits, which is more than any system has.
    if (!given.matches("[0-9]{1,10}") || Long.parseLong(given) == 0) {
      throw new UsageException(
          "attach: %s is not a process id, accepted: a whole number from 1; %s"
              .formatted(Text.quoted(given), TargetProcess.SEE_LIST));
    }
    return Long.parseLong(given);
  }

  private static int seconds(String given) {
    if (!given.matches("[0-9]{1,6}") || Integer.parseInt(given) == 0) {
      throw new UsageException(
          "attach: --timeout is %s, accepted: a whole number from 1 to 999999"
              .formatted(Text.quoted(given)));
    }
    return Integer.parseInt(given);
  }

  private void print(List<String> lines) {
    lines.forEach(line -> surroundings.out().stream().print(line + "\n"));
  }
}
