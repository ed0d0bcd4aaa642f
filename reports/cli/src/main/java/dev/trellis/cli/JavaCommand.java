package dev.trellis.cli;

import dev.trellis.report.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command line that starts a JVM.
 *
 * @param words the java launcher and its arguments
 */
record JavaCommand(List<String> words) {

  private static final Set<String> LAUNCHERS = Set.of("java", "java.exe");

  /** Behind these stand the program's own arguments. */
  private static final Set<String> PROGRAMS = Set.of("-jar", "-m", "--module");

  /** What the JVM and its launcher add to a command line. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final String AGENT_OPTION = "-javaagent:";
  private static final String AGENT = "trellis-agent.jar";

  JavaCommand {
    words = List.copyOf(words);
  }

  /**
   * A command to which the agent can be added.
   *
   * @param env environment variables, which the command will have, too
   * @throws UsageException if it is no java launcher, or would have the agent in every run
   */
  static JavaCommand of(List<String> words, Map<String, String> env) {
    if (words.isEmpty()) {
      throw new UsageException("compare: a command is missing, accepted: -- java ARGUMENTS");
    }
    String launcher = words.get(0);
    if (!LAUNCHERS.contains(String.valueOf(Path.of(launcher).getFileName()))) {
      throw new UsageException(
          "compare: the command begins with %s, accepted: a java launcher, such as java or"
                  .formatted(Text.quoted(launcher))
              + " /opt/jdk-21/bin/java, since the agent is added behind it");
    }
    for (String word : words) {
      if (PROGRAMS.contains(word)) {
        break;
      }
      if (word.startsWith(AGENT_OPTION) && word.contains(AGENT)) {
        throw new UsageException(
            "compare: the command has the agent already, %s, accepted: one without"
                .formatted(Text.quoted(word)));
      }
    }
    for (String variable : VARIABLES) {
      String value = env.getOrDefault(variable, "");
      if (value.contains(AGENT)) {
        throw new UsageException(
            "compare: the variable %s adds the agent to every run, %s, accepted: one without"
                .formatted(variable, Text.quoted(value)));
      }
    }
    return new JavaCommand(words);
  }

  /** The same with one more argument for the JVM, before all others. */
  List<String> with(String argument) {
    List<String> longer = new ArrayList<>(words);
    longer.add(1, argument);
    return longer;
  }
}
