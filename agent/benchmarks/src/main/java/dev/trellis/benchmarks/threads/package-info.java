/** What an event costs its thread when so many threads grow. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.threads;
