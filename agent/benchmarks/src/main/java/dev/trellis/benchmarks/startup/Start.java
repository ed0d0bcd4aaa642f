package dev.trellis.benchmarks.startup;

import dev.trellis.benchmarks.machine.Configuration;

/**
 * What one process took from its creation to its end.
 *
 * @param round 0 and up; only starts of the same round are compared with each other
 * @param jdk version of the JDK
 * @param wallMillis time on the clock
 * @param cpuMillis user and system time of all its threads
 */
public record Start(
    int round, String jdk, Configuration configuration, double wallMillis, double cpuMillis) {}
