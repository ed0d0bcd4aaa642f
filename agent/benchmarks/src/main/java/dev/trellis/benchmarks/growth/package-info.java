/** The JMH benchmarks: operations whose number of growth events is known. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.growth;
