package dev.trellis.cli;

import dev.trellis.report.Text;
import dev.trellis.viewer.ComparedRun;
import dev.trellis.viewer.Comparison;
import dev.trellis.viewer.ComparisonView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trellis compare}. */
@Command(
    name = "compare",
    showEndOfOptionsDelimiterInUsageHelp = true,
    description = {
      "Run a java command without the agent and under several policies, and lay side by side what"
          + " each took: time, memory, growths, bytes requested and copied.",
      "The runs are made one at a time, round by round, each round from another configuration on,"
          + " after one round that is not counted. Medians and quartiles are shown. The command"
          + " has no input, and TRELLIS_OPTS is taken from it; its output is discarded.",
      "CPU time is that of the process, and of those that it started and waited for, in hundredths"
          + " of a second. Peak RSS is that of the process, as it was seen at most "
          + MeasuredProcess.LOOK_MILLIS
          + " ms before its end. Where there is no /proc, neither is shown."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all runs were made, with whatever exit status",
      "2:the command line is not understood, or the agent refused an option",
      "4:the command cannot be run, or left no report under the agent",
      "70:internal error"
    })
final class CompareCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @Mixin final Common common = new Common();

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..*",
      paramLabel = "java ARGUMENTS",
      description = "The command, behind --. It must begin with a java launcher.")
  private List<String> command = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "NAMES",
      description =
          "Policies that need no other option, with commas between them. Default:"
              + " system,counting if there is no --with either.")
  private @Nullable String policies;

  @Option(
      names = "--with",
      paramLabel = "OPTIONS",
      description =
          "The agent's options of one more configuration, key=value,key=value. May be repeated.")
  private List<String> more = new ArrayList<>();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often to run each configuration (default: ${DEFAULT-VALUE}).")
  private String rounds = "5";

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description =
          "Where to keep all reports and what the runs wrote, named by round (0 is not counted) and"
              + " configuration. Default: nowhere.")
  private @Nullable Path keep;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; - is standard output. Default: standard output.")
  private Path output = Path.of(STANDARD_OUTPUT);

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private ColorChoice color = ColorChoice.auto;

  private CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The command; what stands behind its first argument is left to that. */
  static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new CompareCommand(surroundings)).setStopAtPositional(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    JavaCommand java = JavaCommand.of(command, surroundings.env());
    List<Configuration> configurations = Configuration.all(policies, more);
    int number = number(rounds);
    boolean toFile = !output.toString().equals(STANDARD_OUTPUT);
    if (toFile) {
      OutputFile.requirePlace(output);
    }
    Path jar = AttachArguments.agent("compare", agent);
    List<ComparedRun> runs;
    try (Cleanup cleanup = Cleanup.of(RunFiles.in(keep))) {
      runs = new Comparing(java, configurations, jar, cleanup, surroundings.err()).rounds(number);
    } catch (CompareException e) {
      surroundings.err().println("trellis: compare: " + e.getMessage());
      return ExitCodes.CANNOT_JUDGE;
    }
    write(
        new Comparison(
            java.words(), number, configurations.stream().map(Configuration::label).toList(), runs),
        toFile);
    return runs.stream().allMatch(run -> run.configuration() == 0 || run.recorded() != null)
        ? ExitCodes.OK
        : ExitCodes.CANNOT_JUDGE;
  }

  private void write(Comparison comparison, boolean toFile) {
    if (!toFile) {
      surroundings.out().stream()
          .print(ComparisonView.render(comparison, color.in(surroundings), surroundings.unicode()));
      return;
    }
    String text = ComparisonView.render(comparison, color == ColorChoice.always, true);
    OutputFile.replace(output, text.getBytes(StandardCharsets.UTF_8));
    surroundings.err().println("trellis: wrote " + Text.printable(output.toString()));
  }

  private static int number(String given) {
    if (!given.matches("[0-9]{1,4}") || Integer.parseInt(given) == 0) {
      throw new UsageException(
          "compare: --rounds is %s, accepted: a whole number from 1 to 9999"
              .formatted(Text.quoted(given)));
    }
    return Integer.parseInt(given);
  }
}
