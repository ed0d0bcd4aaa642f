/** The programs that are measured: a fixed amount of work, and what came of it on stdout. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.workloads;
