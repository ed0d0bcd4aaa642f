package dev.trellis.benchmarks.programs;

/**
 * What one run of javac took.
 *
 * @param round 0 and up; only runs of the same round are compared with each other
 * @param jdk version of the JDK
 * @param wallMillis time on the clock
 * @param cpuMillis user and system time of all its threads
 */
public record Compilation(
    int round, String jdk, Stacks stacks, double wallMillis, double cpuMillis) {}
