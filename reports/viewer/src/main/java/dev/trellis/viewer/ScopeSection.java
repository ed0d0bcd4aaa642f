package dev.trellis.viewer;

import dev.trellis.report.Figures;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.Text;
import java.util.Comparator;
import java.util.List;

/** Figures by scope on the terminal. */
final class ScopeSection {

  private static final int SCOPE = 38;
  private static final int BYTES = 10;

  private ScopeSection() {}

  static void print(Report report, int top, Paper paper) {
    List<ScopeRow> rows = ranked(report);
    if (rows.isEmpty()) {
      paper.line("  nothing grew in a scope");
      return;
    }
    paper.styled(line("scope", "events", "growths", "requested", "copied"), Style.FAINT);
    for (ScopeRow row : rows) {
      String name = TypeNames.middle(Text.printable(row.scope()), SCOPE, paper.ellipsis());
      paper.line(line(name, row.figures()));
    }
    paper.line(line("(in no scope)", inNone(report)));
    for (ScopeRow row : rows.subList(0, Math.min(top, rows.size()))) {
      paper.blank();
      String name = TypeNames.middle(Text.printable(row.scope()), Paper.WIDTH, paper.ellipsis());
      paper.styled(name, Style.HEADING);
      TypeTable.print(Facts.byRequestedBytes(row.types()), paper);
    }
  }

  /** Scopes by requestedBytes, most first. */
  static List<ScopeRow> ranked(Report report) {
    return report.scopes().stream()
        .sorted(
            Comparator.comparingLong((ScopeRow row) -> row.figures().requestedBytes())
                .reversed()
                .thenComparing(ScopeRow::scope))
        .toList();
  }

  /** What ran in no scope: totals less all scopes. */
  static Figures inNone(Report report) {
    return report
        .totals()
        .minus(report.scopes().stream().map(ScopeRow::figures).reduce(Figures.ZERO, Figures::plus));
  }

  private static String line(String scope, Figures figures) {
    return line(
        scope,
        Compact.count(figures.events()),
        Compact.count(figures.growths()),
        Quantities.roundedBytes(figures.requestedBytes()),
        Quantities.roundedBytes(figures.copiedBytes()));
  }

  private static String line(
      String scope, String events, String growths, String requested, String copied) {
    return String.join(
        " ",
        Columns.padRight(scope, SCOPE),
        Columns.padLeft(events, Compact.WIDTH),
        Columns.padLeft(growths, Compact.WIDTH),
        Columns.padLeft(requested, BYTES),
        Columns.padLeft(copied, BYTES));
  }
}
