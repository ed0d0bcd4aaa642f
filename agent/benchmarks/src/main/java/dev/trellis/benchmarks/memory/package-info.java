/** What the agent takes of the machine's memory, and of the heap. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.memory;
