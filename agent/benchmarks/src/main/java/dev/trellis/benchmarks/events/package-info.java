/** What an event costs: forks with and without the agent, interleaved and laid side by side. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.events;
