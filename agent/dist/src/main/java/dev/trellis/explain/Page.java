package dev.trellis.explain;

import dev.trellis.options.OneLine;

/** Sections of sentences, in lines of at most so many columns. For one thread. */
final class Page {

  /** Of a terminal. A single word may be longer. */
  static final int COLUMNS = 80;

  private final StringBuilder text = new StringBuilder(8192);

  /** The first line. */
  void heading(String line) {
    text.append(OneLine.of(line)).append('\n');
  }

  /** Begins a section. */
  void title(String title) {
    text.append('\n').append(title).append('\n');
  }

  /** A point of the section: one or more sentences. */
  void point(String sentences) {
    wrap("  - ", 4, sentences);
  }

  /** A line below a point, or several. */
  void item(String words) {
    wrap("      ", 8, words);
  }

  /** A line as it is, whatever its length. */
  void line(String line) {
    text.append("  ").append(OneLine.of(line).stripTrailing()).append('\n');
  }

  private void wrap(String first, int indent, String sentences) {
    StringBuilder line = new StringBuilder(first);
    boolean begun = false;
    for (String word : OneLine.of(sentences).split(" ", -1)) {
      if (begun && line.length() + 1 + word.length() > COLUMNS) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(" ".repeat(indent));
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    text.append(line).append('\n');
  }

  String text() {
    return text.toString();
  }
}
