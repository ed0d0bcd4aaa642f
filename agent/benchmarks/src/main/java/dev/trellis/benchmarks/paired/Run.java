package dev.trellis.benchmarks.paired;

/**
 * What one run of a program took.
 *
 * @param round 0 and up; only runs of the same round are compared with each other
 * @param of what was run
 * @param wallMillis time on the clock
 * @param cpuMillis user and system time of all its threads
 */
public record Run(int round, Case of, double wallMillis, double cpuMillis) {}
