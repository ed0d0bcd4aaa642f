package dev.trellis.benchmarks.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Markdown table with lines of prose above it. Not for several threads at once. */
public final class MarkdownTable {

  private final List<String> notes;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param notes the lines above, each an item of a list
   * @param columns the heads of the columns
   */
  public MarkdownTable(List<String> notes, List<String> columns) {
    this.notes = List.copyOf(notes);
    this.columns = List.copyOf(columns);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it has not one cell a column
   */
  public void add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row of this table has " + columns.size() + " cells, not " + cells.size());
    }
    rows.add(List.copyOf(cells));
  }

  /** The Markdown, with a line break at its end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String note : notes) {
      text.append("- ").append(note).append('\n');
    }
    text.append('\n');
    line(text, columns);
    line(text, Collections.nCopies(columns.size(), "---"));
    for (List<String> row : rows) {
      line(text, row);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }
}
