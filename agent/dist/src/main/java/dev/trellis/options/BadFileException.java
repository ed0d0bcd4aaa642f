package dev.trellis.options;

import java.util.Collections;
import java.util.List;

/** A file that an option names has mistakes, each told in a line of its own. */
final class BadFileException extends BadValueException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /**
   * @param lines each names the file and the line, what was given and what is accepted; at least
   *     one
   */
  BadFileException(List<String> lines) {
    super(lines.get(0));
    this.lines = Collections.unmodifiableList(lines);
  }

  List<String> lines() {
    return lines;
  }
}
