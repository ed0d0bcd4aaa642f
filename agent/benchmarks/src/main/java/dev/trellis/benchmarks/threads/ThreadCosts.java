package dev.trellis.benchmarks.threads;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Cells;
import dev.trellis.benchmarks.tables.MarkdownTable;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;

/** What all processes told, and the table of it. */
public final class ThreadCosts {

  private final List<ThreadCost> costs;

  ThreadCosts(List<ThreadCost> costs) {
    this.costs = List.copyOf(costs);
  }

  /** The table, below these lines. */
  public MarkdownTable table(List<String> notes) {
    List<String> columns = new ArrayList<>(List.of("JDK", "threads", "no agent, ns/op"));
    for (Configuration configuration : ThreadsRun.CONFIGURATIONS) {
      if (configuration != Configuration.NO_AGENT) {
        columns.add(configuration.label() + ", ns/event");
      }
    }
    MarkdownTable table = new MarkdownTable(notes, columns);
    for (String jdk : costs.stream().map(ThreadCost::jdk).distinct().toList()) {
      for (int threads : ThreadsRun.THREADS) {
        List<ThreadCost> here =
            costs.stream()
                .filter(cost -> cost.jdk().equals(jdk) && cost.threads() == threads)
                .toList();
        table.add(row(jdk, threads, here));
      }
    }
    return table;
  }

  private static List<String> row(String jdk, int threads, List<ThreadCost> here) {
    List<String> cells = new ArrayList<>(List.of(jdk, Integer.toString(threads)));
    List<Double> without = new ArrayList<>();
    for (ThreadCost cost : here) {
      if (cost.configuration() == Configuration.NO_AGENT) {
        without.add(cost.opNanos());
      }
    }
    cells.add(Cells.spread(Quartiles.of(without), 1));
    for (Configuration configuration : ThreadsRun.CONFIGURATIONS) {
      if (configuration != Configuration.NO_AGENT) {
        cells.add(Cells.spread(more(here, configuration), 2));
      }
    }
    return cells;
  }

  /** Nanoseconds an event, more than without an agent in the same round. */
  private static Quartiles more(List<ThreadCost> here, Configuration configuration) {
    List<Double> more = new ArrayList<>();
    for (ThreadCost with : here) {
      for (ThreadCost without : here) {
        if (with.configuration() == configuration
            && without.configuration() == Configuration.NO_AGENT
            && with.round() == without.round()) {
          more.add((with.opNanos() - without.opNanos()) / Operation.TWELVE_LISTS.eventCount());
        }
      }
    }
    return Quartiles.of(more);
  }
}
