package dev.trellis.viewer;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrapping {

  private Wrapping() {}

  /** Lines of at most {@code width} columns, broken at spaces, or anywhere in a longer word. */
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split(" +", -1)) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (Columns.width(joined) <= width) {
        line = joined;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (Columns.width(line) > width) {
        String head = Columns.head(line, width);
        lines.add(head);
        line = line.substring(head.length());
      }
    }
    lines.add(line);
    return lines;
  }
}
