package dev.trellis.benchmarks.paired;

import dev.trellis.benchmarks.machine.Setup;
import dev.trellis.benchmarks.tables.Bootstrap;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lays the runs below each other. Ratios are those to the run with the first setup, no agent, of
 * the same round.
 */
public final class PairedTable {

  private static final List<String> COLUMNS =
      List.of(
          "JDK",
          "program",
          "configuration",
          "wall, ms",
          "CPU, ms",
          "wall, times no agent",
          "CPU, times no agent",
          "95 % interval of that");

  private final Results results;
  private final List<? extends Setup> setups;

  /**
   * Of these results.
   *
   * @param setups in the order of the rows, the one without an agent first
   */
  public PairedTable(Results results, List<? extends Setup> setups) {
    this.results = results;
    this.setups = List.copyOf(setups);
  }

  /** The table, below these lines. */
  public MarkdownTable below(List<String> notes) {
    MarkdownTable table = new MarkdownTable(notes, COLUMNS);
    List<Case> cases = results.runs().stream().map(run -> run.of().with("")).distinct().toList();
    for (Case one : cases) {
      for (Setup setup : setups) {
        table.add(row(one.with(setup.label())));
      }
    }
    return table;
  }

  private List<String> row(Case one) {
    String failure = results.failures().get(one);
    if (failure != null) {
      String reason = "does not run: " + failure;
      return List.of(one.jdk(), one.program(), one.setup(), reason, "-", "-", "-", "-");
    }
    List<Run> these = results.runs().stream().filter(run -> run.of().equals(one)).toList();
    List<Double> ratios = ratios(these, Run::cpuMillis);
    Bootstrap interval = Bootstrap.ofMedian(ratios);
    return List.of(
        one.jdk(),
        one.program(),
        one.setup(),
        Cells.spread(Quartiles.of(these.stream().map(Run::wallMillis).toList()), 0),
        Cells.spread(Quartiles.of(these.stream().map(Run::cpuMillis).toList()), 0),
        Cells.spread(Quartiles.of(ratios(these, Run::wallMillis)), 3),
        Cells.figure(Quartiles.median(ratios), 3),
        Cells.figure(interval.lower(), 3) + " to " + Cells.figure(interval.upper(), 3));
  }

  private List<Double> ratios(List<Run> runs, ToDoubleFunction<Run> figure) {
    List<Double> ratios = new ArrayList<>();
    for (Run run : runs) {
      ratios.add(figure.applyAsDouble(run) / figure.applyAsDouble(baseOf(run)));
    }
    return ratios;
  }

  private Run baseOf(Run compared) {
    Case base = compared.of().with(setups.get(0).label());
    for (Run run : results.runs()) {
      if (run.round() == compared.round() && run.of().equals(base)) {
        return run;
      }
    }
    throw new IllegalArgumentException(
        "round " + compared.round() + " has no run of " + base + " to compare with");
  }
}
