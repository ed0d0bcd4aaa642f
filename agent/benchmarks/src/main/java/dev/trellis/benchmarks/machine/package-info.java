/** Where it was measured: JDKs, processor, load; and the files that are measured. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.machine;
