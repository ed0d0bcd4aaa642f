package dev.trellis.gate;

import dev.trellis.report.Figure;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import java.util.List;
import java.util.Optional;

/** Finds what stands between a report and a verdict, beyond doubts about the report itself. */
final class Obstacles {

  private Obstacles() {}

  /** What this row asks about and the report knows nothing of; a zero would always pass. */
  static Optional<String> to(BudgetRow row, Report report) {
    boolean asksNodes = row.measure().name().equals(Figure.NODES.jsonName());
    if (asksNodes && !NodeClasses.areCounted(report)) {
      return Optional.of(
          "budget row %d: %s were not counted; run with nodes=true"
              .formatted(row.number(), row.subject()));
    }
    String type = row.type();
    if (type == null || NodeClasses.isOne(type, report)) {
      return Optional.empty();
    }
    if (!report.coverage().knows(type)
        && report.types().stream().noneMatch(known -> known.type().equals(type))) {
      return Optional.of(
          "budget row %d: type %s is neither in the report nor has it a known growth site%s"
              .formatted(row.number(), Text.printable(type), TypeHint.of(type, report)));
    }
    if (asksNodes) {
      List<String> nodes = NodeClasses.of(type, report);
      return Optional.of(
          "budget row %d: type %s is no class of nodes%s"
              .formatted(
                  row.number(),
                  Text.printable(type),
                  nodes.isEmpty()
                      ? ""
                      : "; its nodes count under " + Text.printable(String.join(", ", nodes))));
    }
    return Optional.empty();
  }
}
