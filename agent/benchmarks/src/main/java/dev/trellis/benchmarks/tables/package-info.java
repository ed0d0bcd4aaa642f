/** Medians, quartiles, and the Markdown they end up in. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.tables;
