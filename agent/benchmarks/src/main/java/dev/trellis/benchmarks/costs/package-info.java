/** The few figures that the first page shows, taken from the tables of the measurements. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.costs;
