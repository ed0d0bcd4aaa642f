/** What a collection pays for storages that are watched; see {@code live-pauses.sh}. */
@org.jspecify.annotations.NullMarked
package dev.trellis.benchmarks.live;
