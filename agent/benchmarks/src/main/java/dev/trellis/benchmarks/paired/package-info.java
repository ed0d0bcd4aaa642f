/** Whole programs, run in turn with one thing and another, and compared within a round. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.paired;
