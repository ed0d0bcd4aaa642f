package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import java.util.List;
import java.util.function.LongFunction;

/** Horizontal bars: range, count, share, bar. */
final class BarChart {

  private static final String INDENT = "    ";
  private static final int SHARE = 7;
  private static final int SHORTEST_FULL_BAR = 12;
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private BarChart() {}

  static void print(List<Range> ranges, Paper paper) {
    long total = ranges.stream().mapToLong(Range::count).sum();
    long most = ranges.stream().mapToLong(Range::count).max().orElse(0);
    if (most <= 0 || total <= 0) {
      return;
    }
    int label = ranges.stream().mapToInt(range -> range.label().length()).max().orElse(0);
    LongFunction<String> number = Quantities::grouped;
    if (barRoom(label, number.apply(most).length()) < SHORTEST_FULL_BAR) {
      number = Compact::count;
    }
    int count = number.apply(most).length();
    for (Range range : ranges) {
      count = Math.max(count, number.apply(range.count()).length());
    }
    int room = barRoom(label, count);
    for (Range range : ranges) {
      String figures =
          INDENT
              + Columns.padLeft(range.label(), label)
              + "  "
              + Columns.padLeft(number.apply(range.count()), count)
              + "  "
              + Columns.padLeft(Quantities.percent(range.count(), total), SHARE);
      String bar = bar((double) range.count() / most, room, paper.isUnicode());
      if (bar.isEmpty()) {
        paper.line(figures);
      } else {
        paper.line(figures + "  ", Style.BAR, bar);
      }
    }
  }

  private static int barRoom(int label, int count) {
    return Paper.WIDTH - INDENT.length() - label - 2 - count - 2 - SHARE - 2;
  }

  /** A bar for a share of {@code room} columns; whatever is above 0 shows. */
  private static String bar(double share, int room, boolean unicode) {
    if (share <= 0) {
      return "";
    }
    if (!unicode) {
      return "#".repeat((int) Math.max(1, Math.round(share * room)));
    }
    int eighths = (int) Math.max(1, Math.round(share * room * 8));
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
    return "█".repeat(eighths / 8) + rest;
  }
}
