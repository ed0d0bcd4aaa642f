/** What others that record allocation cost, on the same programs. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.peers;
