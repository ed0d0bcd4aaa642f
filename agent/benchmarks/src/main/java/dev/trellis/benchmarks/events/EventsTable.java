package dev.trellis.benchmarks.events;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** Lays the configurations side by side, a row for each operation on each JDK. */
public final class EventsTable {

  private EventsTable() {}

  /** The table of these forks, below these lines. */
  public static MarkdownTable of(List<String> notes, List<Fork> forks) {
    MarkdownTable table = new MarkdownTable(notes, columns());
    List<String> jdks = forks.stream().map(Fork::jdk).distinct().toList();
    List<Operation> operations = forks.stream().map(Fork::operation).distinct().toList();
    for (String jdk : jdks) {
      for (Operation operation : operations) {
        table.add(row(jdk, operation, new EventCosts(forks, jdk, operation)));
      }
    }
    return table;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("JDK", "benchmark", "events/op"));
    for (Configuration configuration : EventsRun.CONFIGURATIONS) {
      columns.add(configuration.label() + ", ns/op");
      if (configuration != Configuration.NO_AGENT) {
        columns.add("ns/event");
      }
      if (configuration.isTrellis()) {
        columns.add("B/event");
      }
    }
    return columns;
  }

  private static List<String> row(String jdk, Operation operation, EventCosts costs) {
    // Where an operation has no event there is nothing to divide by: the difference stands as it is
    String unit = operation.eventCount() == 0 ? " an op" : "";
    List<String> cells =
        new ArrayList<>(List.of(jdk, operation.method(), String.valueOf(operation.eventCount())));
    for (Configuration configuration : EventsRun.CONFIGURATIONS) {
      cells.add(Cells.figure(costs.opNanos(configuration).median(), 2));
      if (configuration != Configuration.NO_AGENT) {
        cells.add(Cells.spread(costs.eventNanos(configuration), 2) + unit);
      }
      if (configuration.isTrellis()) {
        cells.add(Cells.figure(costs.eventBytes(configuration).median(), 1) + unit);
      }
    }
    return cells;
  }
}
