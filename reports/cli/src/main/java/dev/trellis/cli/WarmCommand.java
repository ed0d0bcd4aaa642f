package dev.trellis.cli;

import java.io.IOException;
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

/** {@code trellis warm}. The agent's jar does it: what it weaves is its own. */
@Command(
    name = "warm",
    description = {
      "Weave all growing containers of a JDK, and keep them for later starts with the same options:"
          + " in an image of a container, for one, no start weaves any more.",
      "TRELLIS_OPTS counts as it does for the agent."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:later starts find all of them",
      "2:the command line is not understood, or the agent would refuse an option",
      "4:the cache cannot be filled",
      "70:internal error"
    })
final class WarmCommand implements Callable<Integer> {

  /** What the agent's jar ends with. */
  private static final Set<Integer> CODES =
      Set.of(ExitCodes.OK, ExitCodes.USAGE, ExitCodes.CANNOT_JUDGE, ExitCodes.INTERNAL);

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

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  WarmCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path jar = AgentFile.find("warm", agent, AgentFile.folderOfThisProgram());
    List<String> asked = new ArrayList<>(List.of("warm"));
    if (home != null) {
      asked.add("--jdk=" + home);
    }
    asked.add("--");
    asked.add(options);
    return AgentCommand.run(jar, asked, CODES, surroundings);
  }
}
