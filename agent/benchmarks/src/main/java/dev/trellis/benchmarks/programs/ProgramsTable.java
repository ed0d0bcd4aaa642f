package dev.trellis.benchmarks.programs;

import dev.trellis.benchmarks.tables.Bootstrap;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;

/** Lays the runs below each other. Ratios are those to {@code stacks=off} of the same round. */
public final class ProgramsTable {

  private static final List<String> COLUMNS =
      List.of(
          "JDK",
          "call sites",
          "wall, ms",
          "CPU, ms",
          "CPU, times stacks=off",
          "95 % interval of that");

  private ProgramsTable() {}

  /** The table of these runs, below these lines. */
  public static MarkdownTable of(List<String> notes, List<Compilation> runs) {
    MarkdownTable table = new MarkdownTable(notes, COLUMNS);
    for (String jdk : runs.stream().map(Compilation::jdk).distinct().toList()) {
      for (Stacks stacks : Stacks.values()) {
        List<Compilation> these =
            runs.stream().filter(run -> run.jdk().equals(jdk) && run.stacks() == stacks).toList();
        List<Double> ratios = new ArrayList<>();
        for (Compilation run : these) {
          ratios.add(run.cpuMillis() / baseOf(runs, run).cpuMillis());
        }
        Bootstrap interval = Bootstrap.ofMedian(ratios);
        table.add(
            List.of(
                jdk,
                stacks.label(),
                Cells.spread(Quartiles.of(these.stream().map(Compilation::wallMillis).toList()), 0),
                Cells.spread(Quartiles.of(these.stream().map(Compilation::cpuMillis).toList()), 0),
                Cells.figure(Quartiles.median(ratios), 3),
                Cells.figure(interval.lower(), 3) + " to " + Cells.figure(interval.upper(), 3)));
      }
    }
    return table;
  }

  private static Compilation baseOf(List<Compilation> runs, Compilation compared) {
    for (Compilation run : runs) {
      if (run.round() == compared.round()
          && run.jdk().equals(compared.jdk())
          && run.stacks() == Stacks.OFF) {
        return run;
      }
    }
    throw new IllegalArgumentException(
        "round " + compared.round() + " has no run without stacks to compare with");
  }
}
