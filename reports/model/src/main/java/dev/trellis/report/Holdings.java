package dev.trellis.report;

import java.util.List;

/**
 * Who held how much when a garbage collection of the whole heap had ended.
 *
 * @param at ISO-8601, UTC: the end of that collection
 * @param ageMillis milliseconds from there to the report's {@code endedAt}
 * @param collections collections of the whole heap up to then
 * @param types one row for each container type; their stacks are empty
 * @param sites one row for each call site
 */
public record Holdings(
    String at, long ageMillis, long collections, List<LiveRow> types, List<LiveRow> sites) {

  public Holdings {
    types = List.copyOf(types);
    sites = List.copyOf(sites);
  }

  /** Bytes live in all: those watched and those estimated. */
  public long bytes() {
    long bytes = 0;
    for (LiveRow row : types) {
      bytes += row.bytes() + row.estimatedBytes();
    }
    return bytes;
  }
}
