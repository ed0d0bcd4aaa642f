package dev.trellis.it.expected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.util.Map;
import java.util.Set;

/** What a report tells of shorter storages, held against one of a run without them. */
public final class Saved {

  /** All that may grow by less, and the queue that must not. */
  private static final Set<String> TYPES =
      Set.of(
          "java.util.ArrayList",
          "java.util.PriorityQueue",
          "java.util.concurrent.PriorityBlockingQueue");

  private Saved() {}

  /** Every account is the difference of the two, and something was saved, and paid for. */
  public static void isTheDifference(Report with, Report without) {
    Figures before = sum(without);
    Figures after = sum(with);
    Map<String, Long> accounts = with.policy().accounts();
    assertThat(after.initials()).isEqualTo(before.initials());
    assertThat(accounts)
        .containsEntry("addedGrowths", after.growths() - before.growths())
        .containsEntry("savedBytes", standing(before) - standing(after))
        .containsEntry("addedRequestedBytes", after.requestedBytes() - before.requestedBytes())
        .containsEntry("addedCopiedBytes", after.copiedBytes() - before.copiedBytes());
    assertThat(accounts.get("savedBytes")).isPositive();
    assertThat(accounts.get("addedCopiedBytes")).isPositive();
  }

  private static Figures sum(Report report) {
    return report.types().stream()
        .filter(row -> TYPES.contains(row.type()))
        .map(TypeRow::figures)
        .reduce(Figures.ZERO, Figures::plus);
  }

  /** What containers stopped at: all that was made less all that was given up. */
  private static long standing(Figures totals) {
    return totals.requestedBytes() - totals.discardedBytes();
  }
}
