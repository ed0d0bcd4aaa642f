package dev.trellis.benchmarks.memory;

import dev.trellis.benchmarks.machine.Configuration;

/**
 * What one process took.
 *
 * @param round 0 and up; only processes of the same round are compared with each other
 * @param jdk version of the JDK
 * @param settledBytes resident when the program had come to rest
 * @param peakBytes the most that was resident, until right before the end
 * @param heapBytes what the last collection left of the heap
 * @param callSiteCount how many the report has; 0 without one
 */
public record MemoryUse(
    int round,
    String jdk,
    Shape shape,
    Configuration configuration,
    long settledBytes,
    long peakBytes,
    long heapBytes,
    int callSiteCount) {

  /** What is there while the program idles, in the heap and beside it. */
  long bytes() {
    return settledBytes + heapBytes;
  }
}
