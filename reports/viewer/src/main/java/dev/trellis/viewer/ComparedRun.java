package dev.trellis.viewer;

import org.jspecify.annotations.Nullable;

/**
 * What one run of a command took.
 *
 * @param round 1 and up; a run is compared with that without the agent in the same round
 * @param configuration its place among the configurations; 0 is without the agent
 * @param status exit status of the process
 * @param wallNanos time on the clock in nanoseconds
 * @param cpuMillis user and system time of all its threads in milliseconds; null if not known
 * @param peakRssBytes the most memory that was resident; null if not known
 * @param recorded what its report says; null if it left none
 */
public record ComparedRun(
    int round,
    int configuration,
    int status,
    long wallNanos,
    @Nullable Long cpuMillis,
    @Nullable Long peakRssBytes,
    @Nullable Recorded recorded) {

  /** Whether the agent recorded figures of this run. */
  boolean hasFigures() {
    return recorded != null && recorded.records();
  }
}
