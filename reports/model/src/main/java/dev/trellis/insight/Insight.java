package dev.trellis.insight;

import dev.trellis.report.Figures;
import dev.trellis.report.SiteRow;
import dev.trellis.report.TypeRow;
import java.util.List;

/**
 * What a type or a call site did, by container. Computed from the report alone, and so also from
 * one that was written long ago.
 *
 * @param containers containers that stopped growing here, whether or not they were born here
 * @param growthsEach growths a container, on average; 0 if there are no containers
 * @param p50 slots: the length at or below which half of the containers stopped
 * @param p99 the same of 99 in a hundred
 * @param copiedBytesEach bytes copied on the way to the last storage, on average a container
 * @param discardedBytesEach bytes of storages given up on the way, on average a container
 * @param ladder the lengths they grew through
 */
public record Insight(
    long containers,
    double growthsEach,
    long p50,
    long p99,
    double copiedBytesEach,
    double discardedBytesEach,
    Ladder ladder) {

  /**
   * Samples of a call site below which nothing is said of its containers. These are what came less
   * what went, by length, and both were drawn by themselves: a few samples of one list that grew
   * long make several lists that stopped anywhere.
   */
  private static final int LEAST_SAMPLES = 30;

  /** Whether there is not too little of a call site to tell how its containers grew, if any did. */
  public static boolean tells(SiteRow row) {
    return !row.estimated() || row.samples() >= LEAST_SAMPLES || of(row).containers() == 0;
  }

  public static Insight of(TypeRow row) {
    return of(Ladders.of(row.histograms(), row.type()), row.figures());
  }

  /** Of a row without ladder all but the ladder's figures is 0. */
  public static Insight of(SiteRow row) {
    return of(Ladders.of(List.of(row), row.type()), row.figures());
  }

  private static Insight of(Ladder ladder, Figures figures) {
    long containers = ladder.containers();
    return new Insight(
        containers,
        each(figures.growths(), containers),
        ladder.finalLength(0.5),
        ladder.finalLength(0.99),
        each(figures.copiedBytes(), containers),
        each(figures.discardedBytes(), containers),
        ladder);
  }

  private static double each(long sum, long containers) {
    return containers == 0 ? 0 : (double) sum / containers;
  }
}
