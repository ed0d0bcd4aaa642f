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
   * What stands in this section.
   *
   * @throws IllegalArgumentException when the text has not exactly one such section
   */
  public String content(String text) {
    return text.substring(start(text), end(text)).stripLeading();
  }

  /**
   * The text with this section's content replaced.
   *
   * @throws IllegalArgumentException when it has not exactly one such section
   */
  public String replaced(String text, String content) {
    return text.substring(0, start(text)) + "\n" + content + text.substring(end(text));
  }

  private int start(String text) {
    String mark = "<!-- " + name + " -->";
    return only(text, mark) + mark.length();
  }

  private int end(String text) {
    String mark = "<!-- /" + name + " -->";
    int end = only(text, mark);
    if (end < start(text)) {
      throw new IllegalArgumentException(
          "\"" + mark + "\" stands before \"<!-- " + name + " -->\"");
    }
    return end;
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
