package dev.trellis.gate;

import dev.trellis.report.Doubts;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Holds a report against a budget. */
public final class Gate {

  private Gate() {}

  /**
   * The verdict. A type that was covered and has no row in the report had no event: its figures are
   * zero. What cannot be judged is said before any bound is looked at.
   */
  public static Judgement judge(Report report, Budget budget) {
    List<String> obstacles = new ArrayList<>(Doubts.about(report));
    obstacles.addAll(Obstacles.between(budget, report));
    if (!obstacles.isEmpty()) {
      return Judgement.impossible(obstacles);
    }
    List<Finding> findings =
        budget.rows().stream().map(row -> new Finding(row, valueOf(row, report))).toList();
    List<String> lines = new ArrayList<>();
    findings.stream().filter(Finding::isExceeded).map(Finding::violation).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add(
          "%s: %s checked; tightest is row %s"
              .formatted(
                  Verdict.PASS, rows(findings.size()), Collections.max(findings).standing()));
      return new Judgement(Verdict.PASS, lines);
    }
    lines.add("%s: %d of %s exceeded".formatted(Verdict.FAIL, lines.size(), rows(findings.size())));
    return new Judgement(Verdict.FAIL, lines);
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static long valueOf(BudgetRow row, Report report) {
    String type = row.type();
    Figures figures =
        type == null
            ? report.totals()
            : report.types().stream()
                .filter(candidate -> candidate.type().equals(type))
                .map(TypeRow::figures)
                .reduce(Figures.ZERO, Figures::plus);
    return row.measure().of().applyAsLong(figures);
  }
}
