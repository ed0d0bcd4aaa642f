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

/** {@code trellis doctor}. The agent's jar does it: what is woven is known there alone. */
@Command(
    name = "doctor",
    description = {
      "Print what would be woven in a JDK or in jars, and why not.",
      "Without a JDK, a jar or a folder: in the JDK that runs it."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all that is expected can be woven",
      "2:the command line is not understood",
      "4:something is missing, unknown or unreadable",
      "70:internal error"
    })
final class DoctorCommand implements Callable<Integer> {

  /** What the agent's jar ends with. */
  private static final Set<Integer> CODES =
      Set.of(ExitCodes.OK, ExitCodes.USAGE, ExitCodes.CANNOT_JUDGE, ExitCodes.INTERNAL);

  @Mixin final Common common = new Common();

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..*",
      paramLabel = "JAR-or-FOLDER",
      description =
          "Where to look: a jar, or a folder with its class files and the jars right in it.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--jdk", paramLabel = "HOME", description = "A JDK to look at. May be repeated.")
  private List<String> homes = new ArrayList<>();

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description = "The agent. Default: trellis-agent.jar beside trellis.jar.")
  private @Nullable Path agent;

  @Option(names = "--nodes", description = "With the entries of maps, sets, lists and queues.")
  private boolean nodes;

  @Option(
      names = "--sites",
      paramLabel = "PATTERNS",
      description = "Classes in which arrays that grow are found by themselves.")
  private List<String> sites = new ArrayList<>();

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "A file that names further containers. May be repeated.")
  private List<String> catalogues = new ArrayList<>();

  @Option(names = "--all", description = "Print every site and every class.")
  private boolean all;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path jar = AgentFile.find("doctor", agent, AgentFile.folderOfThisProgram());
    return AgentCommand.run(jar, asked(), CODES, surroundings);
  }

  /** What was asked, in the words of the agent's jar. */
  private List<String> asked() {
    List<String> asked = new ArrayList<>(List.of("doctor"));
    homes.forEach(home -> asked.add("--jdk=" + home));
    sites.forEach(patterns -> asked.add("--sites=" + patterns));
    catalogues.forEach(file -> asked.add("--catalogue=" + file));
    if (nodes) {
      asked.add("--nodes");
    }
    if (all) {
      asked.add("--all");
    }
    asked.add("--");
    asked.addAll(places);
    return asked;
  }
}
