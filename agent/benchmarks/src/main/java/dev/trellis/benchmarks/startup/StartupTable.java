package dev.trellis.benchmarks.startup;

import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lays the configurations below each other. Ratios are those to the empty agent of the same round.
 */
public final class StartupTable {

  private static final List<String> COLUMNS =
      List.of(
          "JDK",
          "configuration",
          "wall, ms",
          "wall, times the empty agent",
          "CPU, ms",
          "CPU, times the empty agent");

  private StartupTable() {}

  /** The table of these starts, below these lines. */
  public static MarkdownTable of(List<String> notes, List<Start> starts) {
    MarkdownTable table = new MarkdownTable(notes, COLUMNS);
    for (String jdk : starts.stream().map(Start::jdk).distinct().toList()) {
      List<Start> here = starts.stream().filter(start -> start.jdk().equals(jdk)).toList();
      for (Configuration configuration : StartupRun.CONFIGURATIONS) {
        table.add(
            List.of(
                jdk,
                configuration.label(),
                Cells.spread(figures(here, configuration, Start::wallMillis), 0),
                Cells.spread(ratios(here, configuration, Start::wallMillis), 2),
                Cells.spread(figures(here, configuration, Start::cpuMillis), 0),
                Cells.spread(ratios(here, configuration, Start::cpuMillis), 2)));
      }
    }
    return table;
  }

  private static Quartiles figures(
      List<Start> starts, Configuration configuration, ToDoubleFunction<Start> figure) {
    return Quartiles.of(
        starts.stream()
            .filter(start -> start.configuration() == configuration)
            .map(figure::applyAsDouble)
            .toList());
  }

  private static Quartiles ratios(
      List<Start> starts, Configuration configuration, ToDoubleFunction<Start> figure) {
    List<Double> ratios = new ArrayList<>();
    for (Start start : starts) {
      if (start.configuration() == configuration) {
        ratios.add(figure.applyAsDouble(start) / figure.applyAsDouble(emptyOf(starts, start)));
      }
    }
    return Quartiles.of(ratios);
  }

  private static Start emptyOf(List<Start> starts, Start compared) {
    for (Start start : starts) {
      if (start.round() == compared.round() && start.configuration() == Configuration.EMPTY_AGENT) {
        return start;
      }
    }
    throw new IllegalArgumentException(
        "round " + compared.round() + " has no start with the empty agent to compare with");
  }
}
