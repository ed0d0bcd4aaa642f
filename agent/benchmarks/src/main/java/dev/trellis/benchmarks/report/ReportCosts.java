package dev.trellis.benchmarks.report;

/**
 * What was measured on one JDK in one round.
 *
 * @param jdk its version
 * @param written of a program with 5,000 call sites
 * @param exitMillis by which a program that is over at once ends later than under an empty agent
 * @param lateExitMillis the same of one that has run for more than a second
 */
public record ReportCosts(String jdk, Written written, double exitMillis, double lateExitMillis) {}
