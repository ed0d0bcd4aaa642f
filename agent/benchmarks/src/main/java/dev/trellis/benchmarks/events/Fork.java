package dev.trellis.benchmarks.events;

import dev.trellis.benchmarks.growth.Operation;
import dev.trellis.benchmarks.machine.Configuration;

/**
 * What one fork measured.
 *
 * @param round 0 and up; only forks of the same round are compared with each other
 * @param jdk version of the JDK
 * @param opNanos nanoseconds an operation, median of the fork's iterations
 * @param opBytes bytes that the JVM allocated an operation, median of the fork's iterations
 */
public record Fork(
    int round,
    String jdk,
    Operation operation,
    Configuration configuration,
    double opNanos,
    double opBytes) {}
