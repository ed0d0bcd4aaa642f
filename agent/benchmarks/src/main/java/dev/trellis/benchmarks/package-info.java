/** The command behind run.sh: what was asked for, and which measurement answers it. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks;
