package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the agent's jar does by itself, in a JVM of its own. */
final class AgentCommand {

  private AgentCommand() {}

  /**
   * Has it done.
   *
   * @param jar the agent's jar
   * @param asked the command, and what is asked
   * @param codes what it may end with
   * @return its exit code
   */
  static int run(Path jar, List<String> asked, Set<Integer> codes, Surroundings surroundings)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    command.addAll(asked);
    int code = Child.run(command, surroundings);
    if (!codes.contains(code)) {
      // By a signal, or by the JVM itself: what it says is on standard error.
      throw new IllegalStateException(
          "the agent's jar %s ended with status %d".formatted(Text.quoted(jar), code));
    }
    return code;
  }
}
