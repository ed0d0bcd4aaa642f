package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With which statuses the runs of a comparison ended. */
final class Statuses {

  private Statuses() {}

  /** What a configuration is called, and the statuses other than 0 that its runs ended with. */
  static String label(Comparison comparison, int configuration) {
    List<String> statuses = notZero(comparison.of(configuration));
    String label = Text.printable(comparison.labels().get(configuration));
    return statuses.isEmpty() ? label : label + " (" + String.join(", ", statuses) + ")";
  }

  /** Such as {@code status 1}, or {@code status 1 in 2 of 5 runs}; empty if all ended with 0. */
  static List<String> notZero(List<ComparedRun> runs) {
    Map<Integer, Integer> counts = new TreeMap<>();
    runs.forEach(run -> counts.merge(run.status(), 1, Integer::sum));
    List<String> statuses = new ArrayList<>();
    counts.forEach(
        (status, count) -> {
          if (status != 0) {
            statuses.add("status " + status + (count == runs.size() ? "" : of(count, runs)));
          }
        });
    return statuses;
  }

  /** Such as {@code " in 2 of 5 runs"}. */
  static String of(int count, List<ComparedRun> runs) {
    return " in %d of %s".formatted(count, Quantities.counted(runs.size(), "runs"));
  }
}
