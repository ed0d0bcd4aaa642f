package dev.trellis.benchmarks.costs;

import dev.trellis.benchmarks.tables.ReadmeSection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as it stands in a README.
 *
 * @param columns the heads
 * @param rows the cells of each row
 */
record PublishedTable(List<String> columns, List<List<String>> rows) {

  /**
   * That in this section; without columns where nothing has been measured yet.
   *
   * @throws IllegalArgumentException when there is no such section
   */
  static PublishedTable in(String readme, String section) {
    List<List<String>> lines =
        new ReadmeSection(section)
            .content(readme)
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(PublishedTable::cells)
            .toList();
    return lines.size() < 3
        ? new PublishedTable(List.of(), List.of())
        : new PublishedTable(lines.get(0), lines.subList(2, lines.size()));
  }

  /**
   * The cell in the row of this release that has all of these cells; empty where no row has.
   *
   * @param feature release of the JDK, which is the first column
   * @param column its head
   * @param behind how many columns behind that one it is
   * @throws IllegalArgumentException when there are columns, and not this one
   */
  String cell(int feature, List<String> with, String column, int behind) {
    int at = columns.indexOf(column);
    if (columns.isEmpty()) {
      return "";
    }
    if (at < 0) {
      throw new IllegalArgumentException("there is no column \"" + column + "\" in " + columns);
    }
    for (List<String> row : rows) {
      if (row.get(0).startsWith(feature + ".") && row.containsAll(with)) {
        return row.get(at + behind);
      }
    }
    return "";
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("(?<!\\\\)\\|", -1))
        .map(String::strip)
        .skip(1)
        .limit(line.split("(?<!\\\\)\\|", -1).length - 2)
        .toList();
  }
}
