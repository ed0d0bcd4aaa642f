package dev.trellis.benchmarks.costs;

import java.util.List;

/**
 * A figure that the first page shows, and where it stands.
 *
 * @param name of the row
 * @param section of the module's README
 * @param row cells that tell the row
 * @param column head of a column
 * @param behind how many columns behind that one the figure stands
 */
record Cost(String name, String section, List<String> row, String column, int behind) {

  private static final String CPU = "CPU, times no agent";

  /** Wall time of a start as a multiple of one with an empty agent. */
  static Cost ofStart(String name, String configuration) {
    return new Cost(name, "startup", List.of(configuration), "wall, times the empty agent", 0);
  }

  /** Nanoseconds that an event adds, the first storage of a list. */
  static Cost ofEvent(String name, String configuration) {
    return new Cost(name, "events", List.of("twelveLists"), configuration + ", ns/op", 1);
  }

  /** The same while another thread does it, too. */
  static Cost ofEventOnTwoThreads(String name, String configuration) {
    List<String> row = List.of("twelveListsOnTwoThreads");
    return new Cost(name, "events", row, configuration + ", ns/op", 1);
  }

  /** Nanoseconds of processor time that an event adds to each of so many threads. */
  static Cost ofThreads(int threads, String configuration) {
    return new Cost(
        "one event, ns of its thread's CPU, " + threads + " threads: `" + configuration + "`",
        "threads",
        List.of(Integer.toString(threads)),
        configuration + ", ns/event",
        0);
  }

  /** What a report costs. */
  static Cost ofReport(String name, String column) {
    return new Cost(name, "report", List.of(), column, 0);
  }

  /** CPU time of a program as a multiple of one without an agent. */
  static Cost ofProgram(String name, String section, String program, String configuration) {
    return new Cost(name, section, List.of(program, configuration), CPU, 0);
  }

  /** Bytes over those of an empty agent. */
  static Cost ofMemory(String name, String program, String configuration, String column) {
    return new Cost(name, "memory", List.of(program, configuration), column, 0);
  }

  /**
   * As it stands there, with its interval where that has a column of its own; "-" where nothing
   * does.
   */
  String cell(PublishedTable table, int feature) {
    String cell = table.cell(feature, row, column, behind);
    if (cell.isEmpty()) {
      return "-";
    }
    if (!column.equals(CPU)) {
      return cell;
    }
    return cell.equals("-")
        ? "does not run"
        : cell + " (" + table.cell(feature, row, column, 1) + ")";
  }
}
