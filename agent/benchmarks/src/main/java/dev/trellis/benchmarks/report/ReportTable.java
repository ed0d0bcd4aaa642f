package dev.trellis.benchmarks.report;

import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lays the JDKs below each other. */
public final class ReportTable {

  private static final List<String> COLUMNS =
      List.of(
          "JDK",
          "bytes",
          "ms to write",
          "longest gap, ms",
          "without a report, ms",
          "exit later, ms",
          "after 1.5 s, ms");

  private ReportTable() {}

  /** The table of these costs, below these lines. */
  public static MarkdownTable of(List<String> notes, List<ReportCosts> costs) {
    MarkdownTable table = new MarkdownTable(notes, COLUMNS);
    for (String jdk : costs.stream().map(ReportCosts::jdk).distinct().toList()) {
      List<ReportCosts> here = costs.stream().filter(cost -> cost.jdk().equals(jdk)).toList();
      table.add(
          List.of(
              jdk,
              Cells.figure(of(here, cost -> cost.written().bytes()).median(), 0),
              Cells.spread(of(here, cost -> cost.written().millis()), 0),
              Cells.spread(of(here, cost -> cost.written().gapMillis()), 1),
              Cells.spread(of(here, cost -> cost.written().quietGapMillis()), 1),
              Cells.spread(of(here, ReportCosts::exitMillis), 0),
              Cells.spread(of(here, ReportCosts::lateExitMillis), 0)));
    }
    return table;
  }

  private static Quartiles of(List<ReportCosts> costs, ToDoubleFunction<ReportCosts> figure) {
    return Quartiles.of(costs.stream().map(figure::applyAsDouble).toList());
  }
}
