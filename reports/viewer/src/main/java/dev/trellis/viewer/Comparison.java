package dev.trellis.viewer;

import java.util.List;

/**
 * One command, run under several configurations, round by round.
 *
 * @param command the command as it was given
 * @param rounds how often each configuration was run, at least 1
 * @param labels what the configurations are called; the first is without the agent, and what others
 *     are compared with
 * @param runs every run that counts, in any order
 */
public record Comparison(
    List<String> command, int rounds, List<String> labels, List<ComparedRun> runs) {

  public Comparison {
    command = List.copyOf(command);
    labels = List.copyOf(labels);
    runs = List.copyOf(runs);
  }

  /** The runs of one configuration. */
  List<ComparedRun> of(int configuration) {
    return runs.stream().filter(run -> run.configuration() == configuration).toList();
  }
}
