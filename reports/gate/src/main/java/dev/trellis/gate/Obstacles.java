package dev.trellis.gate;

import dev.trellis.report.Report;
import dev.trellis.report.Text;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between a report and a verdict, beyond doubts about the report itself. */
final class Obstacles {

  private Obstacles() {}

  /** What the budget asks about and the report knows nothing of. */
  static List<String> between(Budget budget, Report report) {
    List<String> lines = new ArrayList<>();
    for (BudgetRow row : budget.rows()) {
      String type = row.type();
      if (type != null
          && report.types().stream().noneMatch(known -> known.type().equals(type))
          && !report.coverage().knows(type)) {
        lines.add(
            "budget row %d: type %s is neither in the report nor has it a known growth site%s"
                .formatted(row.number(), Text.printable(type), TypeHint.of(type, report)));
      }
    }
    return lines;
  }
}
