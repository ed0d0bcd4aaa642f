/** What a real program takes with call sites of all events, of a sample, and of none. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.programs;
