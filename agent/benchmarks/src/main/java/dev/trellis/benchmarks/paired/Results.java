package dev.trellis.benchmarks.paired;

import java.util.List;
import java.util.Map;

/**
 * All that a measurement has found.
 *
 * @param runs those that count
 * @param failures what did not run, and why, in a few words; there are no runs of it
 */
public record Results(List<Run> runs, Map<Case, String> failures) {

  /** Copies both. */
  public Results {
    runs = List.copyOf(runs);
    failures = Map.copyOf(failures);
  }
}
