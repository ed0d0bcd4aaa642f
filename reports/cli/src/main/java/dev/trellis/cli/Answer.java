package dev.trellis.cli;

import dev.trellis.report.Text;
import java.util.ArrayList;
import java.util.List;

/** What the agent answered: one line that begins with ok, refused or failed. */
final class Answer {

  private static final String OK = "ok\t";
  private static final String REFUSED = "refused: ";
  private static final String FAILED = "failed: ";

  private Answer() {}

  /**
   * What to print of an answer.
   *
   * @param line the agent's line, without its end
   * @throws AttachException with the agent's own words if it is not in the JVM now
   */
  static List<String> lines(long pid, String line) {
    List<String> lines = new ArrayList<>();
    lines.add("attached to JVM " + pid);
    String[] facts = facts(pid, line);
    for (int i = 0; i + 1 < facts.length; i += 2) {
      lines.add("  %-12s %s".formatted(facts[i], Text.printable(facts[i + 1])));
    }
    return lines;
  }

  /**
   * One value of an answer.
   *
   * @throws AttachException with the agent's own words if it did not do what it was told, or did
   *     not answer that
   */
  static String fact(long pid, String line, String name) {
    String[] facts = facts(pid, line);
    for (int i = 0; i + 1 < facts.length; i += 2) {
      if (facts[i].equals(name)) {
        return facts[i + 1];
      }
    }
    throw AttachException.failed(
        "JVM %d: the agent's answer is %s, accepted: one that tells the %s"
            .formatted(pid, Text.quoted(line), name));
  }

  private static String[] facts(long pid, String line) {
    if (line.startsWith(REFUSED)) {
      throw AttachException.refused(Text.printable(line.substring(REFUSED.length())));
    }
    if (line.startsWith(FAILED)) {
      throw AttachException.failed(
          "JVM %d: the agent %s".formatted(pid, Text.printable(line.substring(FAILED.length()))));
    }
    if (!line.startsWith(OK)) {
      throw AttachException.failed(
          "JVM %d: the agent's answer is %s, accepted: one that begins with ok, refused or failed"
              .formatted(pid, Text.quoted(line)));
    }
    return line.substring(OK.length()).split("\t", -1);
  }
}
