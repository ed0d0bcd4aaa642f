package dev.trellis.benchmarks.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a README between {@code <!-- name -->} and {@code <!-- /name -->}, which a
 * measurement writes anew. What stands outside is left as it is.
 */
public final class ReadmeSection {

  private final String name;

  /** The section of this name. */
  public ReadmeSection(String name) {
    this.name = name;
  }

  /**
   * Writes the section anew in this file.
   *
   * @throws IOException when the file cannot be read or written
   * @throws IllegalArgumentException when it has not exactly one such section
   */
  public void write(Path readme, String content) throws IOException {
    Files.writeString(readme, replaced(Files.readString(readme), content));
  }

  /**
   * The text with this section's content replaced.
   *
   * @throws IllegalArgumentException when it has not exactly one such section
   */
  public String replaced(String text, String content) {
    String start = "<!-- " + name + " -->";
    String end = "<!-- /" + name + " -->";
    int from = only(text, start) + start.length();
    int to = only(text, end);
    if (to < from) {
      throw new IllegalArgumentException("\"" + end + "\" stands before \"" + start + "\"");
    }
    return text.substring(0, from) + "\n" + content + text.substring(to);
  }

  private static int only(String text, String mark) {
    int at = text.indexOf(mark);
    if (at < 0 || text.indexOf(mark, at + 1) >= 0) {
      throw new IllegalArgumentException(
          "\"" + mark + "\" must stand exactly once, but stands " + (at < 0 ? "nowhere" : "twice"));
    }
    return at;
  }
}
