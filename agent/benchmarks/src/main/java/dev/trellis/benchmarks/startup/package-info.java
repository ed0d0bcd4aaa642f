/** What a start costs: whole processes, interleaved and laid side by side. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.startup;
