package dev.trellis.cli;

import dev.trellis.report.Text;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the commands take that load the agent's jar into another JVM. */
final class AttachArguments {

  private AttachArguments() {}

  /**
   * A process id.
   *
   * @param command whose argument it is, as complaints name it
   * @throws UsageException if it is none
   */
  static long processId(String command, String given) {
    // At most ten digits, which is more than any system has.
    if (!given.matches("[0-9]{1,10}") || Long.parseLong(given) == 0) {
      throw new UsageException(
          "%s: %s is not a process id, accepted: a whole number from 1; %s"
              .formatted(command, Text.quoted(given), TargetProcess.SEE_LIST));
    }
    return Long.parseLong(given);
  }

  /**
   * A time limit in seconds.
   *
   * @throws UsageException if it is none
   */
  static int seconds(String command, String given) {
    if (!given.matches("[0-9]{1,6}") || Integer.parseInt(given) == 0) {
      throw new UsageException(
          "%s: --timeout is %s, accepted: a whole number from 1 to 999999"
              .formatted(command, Text.quoted(given)));
    }
    return Integer.parseInt(given);
  }

  /**
   * The agent's jar, in a path that the JVM takes whole: it takes what follows the first equals
   * sign for the options.
   *
   * @param given the file that was named, or null
   * @throws UsageException if there is none
   */
  static Path agent(String command, @Nullable Path given) {
    Path jar = AgentFile.find(command, given, AgentFile.folderOfThisProgram());
    if (jar.toString().indexOf('=') >= 0) {
      throw new UsageException(
          "%s: agent %s has a = in its path, accepted: a path without"
              .formatted(command, Text.quoted(jar)));
    }
    return jar;
  }
}
