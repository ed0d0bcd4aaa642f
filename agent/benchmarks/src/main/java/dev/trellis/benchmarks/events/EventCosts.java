package dev.trellis.benchmarks.events;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;
import dev.trellis.benchmarks.tables.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The costs of one operation on one JDK. A configuration is held against no agent in the same round
 * only; the quartiles are over the rounds.
 */
final class EventCosts {

  private final Operation operation;
  private final List<Fork> forks;

  /**
   * Of these forks, which may hold those of other operations and JDKs, too.
   *
   * @param jdk version of the JDK
   */
  EventCosts(List<Fork> all, String jdk, Operation operation) {
    this.operation = operation;
    this.forks =
        all.stream()
            .filter(fork -> fork.jdk().equals(jdk) && fork.operation() == operation)
            .toList();
  }

  /** Nanoseconds an operation. */
  Quartiles opNanos(Configuration configuration) {
    return Quartiles.of(
        forks.stream()
            .filter(fork -> fork.configuration() == configuration)
            .map(Fork::opNanos)
            .toList());
  }

  /** Nanoseconds more than without an agent: an event, or an operation that has none. */
  Quartiles eventNanos(Configuration configuration) {
    return difference(configuration, Fork::opNanos);
  }

  /** Bytes allocated more than without an agent: an event, or an operation that has none. */
  Quartiles eventBytes(Configuration configuration) {
    return difference(configuration, Fork::opBytes);
  }

  private Quartiles difference(Configuration configuration, ToDoubleFunction<Fork> figure) {
    List<Double> differences = new ArrayList<>();
    for (Fork with : forks) {
      if (with.configuration() == configuration) {
        double more = figure.applyAsDouble(with) - figure.applyAsDouble(without(with));
        differences.add(more / Math.max(1, operation.eventCount()));
      }
    }
    return Quartiles.of(differences);
  }

  private Fork without(Fork with) {
    for (Fork fork : forks) {
      if (fork.round() == with.round() && fork.configuration() == Configuration.NO_AGENT) {
        return fork;
      }
    }
    throw new IllegalArgumentException(
        "round " + with.round() + " has no fork without an agent to compare with");
  }
}
