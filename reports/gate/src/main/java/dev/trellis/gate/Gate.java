package dev.trellis.gate;

import dev.trellis.report.Doubts;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Holds a report against a budget. */
public final class Gate {

  private Gate() {}

  /**
   * The verdict. A type that was covered and has no row in the report had no event: its figures are
   * zero. What cannot be judged goes before any bound; where that is a matter of single rows, the
   * others that are exceeded are told all the same.
   */
  public static Judgement judge(Report report, Budget budget) {
    List<String> doubts = Doubts.about(report);
    List<String> obstacles = new ArrayList<>(doubts);
    List<Finding> findings = new ArrayList<>();
    for (BudgetRow row : budget.rows()) {
      Optional<String> obstacle = Obstacles.to(row, report);
      obstacle.ifPresent(obstacles::add);
      if (obstacle.isEmpty()) {
        findings.add(new Finding(row, valueOf(row, report)));
      }
    }
    List<String> lines = new ArrayList<>();
    findings.stream().filter(Finding::isExceeded).map(Finding::violation).forEach(lines::add);
    if (!obstacles.isEmpty()) {
      return Judgement.impossible(obstacles, doubts.isEmpty() ? lines : List.of());
    }
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
