package dev.trellis.benchmarks.threads;

import dev.trellis.benchmarks.machine.Configuration;

/**
 * What one process told.
 *
 * @param round 0 and up; what is compared ran in the same one
 * @param jdk version of the JDK
 * @param threads how many grew
 * @param configuration with what it was started
 * @param opNanos processor time of an operation, in nanoseconds
 */
record ThreadCost(
    int round, String jdk, int threads, Configuration configuration, double opNanos) {}
