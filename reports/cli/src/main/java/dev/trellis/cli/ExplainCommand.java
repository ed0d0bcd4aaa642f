package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trellis explain}. The agent's jar does it: options and sites are known there alone. */
@Command(
    name = "explain",
    description = {
      "Print what the agent does with these options: who decides, what a limit bounds and what"
          + " comes back to it, what a denial does and leaves behind, what is recorded and"
          + " reported.",
      "TRELLIS_OPTS counts as it does for the agent."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is explained",
      "2:the command line is not understood, or the agent would refuse an option",
      "70:internal error"
    })
final class ExplainCommand implements Callable<Integer> {

  /** What the agent's jar ends with. */
  private static final Set<Integer> CODES =
      Set.of(ExitCodes.OK, ExitCodes.USAGE, ExitCodes.INTERNAL);

  private static final String STANDARD_OUTPUT = "-";

  @Mixin final Common common = new Common();

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "OPTIONS",
      defaultValue = "",
      description =
          "The agent's options, key=value,key=value, as behind -javaagent:trellis-agent.jar=."
              + " Default: none.")
  private String options = "";

  @Option(
      names = "--jdk",
      paramLabel = "HOME",
      description = "The JDK. Default: the one that runs this.")
  private @Nullable String home;

  @Option(names = "--sites", description = "Print every growth site with its denial class.")
  private boolean sites;

  @Option(
      names = "--max-heap",
      paramLabel = "SIZE",
      description =
          "The program's maximum heap, of which a limit may be a share. Default: that of a JVM"
              + " without -Xmx here.")
  private @Nullable String maxHeap;

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; - is standard output. Default: standard output.")
  private Path output = Path.of(STANDARD_OUTPUT);

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean toFile = !output.toString().equals(STANDARD_OUTPUT);
    if (toFile) {
      OutputFile.requirePlace(output);
    }
    Path jar = AgentFile.find("explain", agent, AgentFile.folderOfThisProgram());
    if (!toFile) {
      return AgentCommand.run(jar, asked(), CODES, surroundings);
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int code =
        AgentCommand.run(
            jar, asked(), CODES, surroundings.withOut(new Output(text, StandardCharsets.UTF_8)));
    if (code == ExitCodes.OK) {
      OutputFile.replace(output, text.toByteArray());
      surroundings.err().println("trellis: wrote " + Text.printable(output.toString()));
    }
    return code;
  }

  /** What was asked, in the words of the agent's jar. */
  private List<String> asked() {
    List<String> asked = new ArrayList<>(List.of("explain"));
    if (home != null) {
      asked.add("--jdk=" + home);
    }
    if (maxHeap != null) {
      asked.add("--max-heap=" + maxHeap);
    }
    if (sites) {
      asked.add("--sites");
    }
    asked.add("--");
    asked.add(options);
    return asked;
  }
}
