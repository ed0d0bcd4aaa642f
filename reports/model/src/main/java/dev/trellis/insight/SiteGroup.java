package dev.trellis.insight;

import dev.trellis.report.Figures;
import dev.trellis.report.SiteRow;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of one type that are looked at as one: a line's, a method's or a class's.
 *
 * @param rows at least one
 * @param layout of their storages
 * @param ladder theirs together; settled if {@code estimated}
 * @param bornElsewhere containers that departed here and arrived elsewhere, beyond what chance
 *     makes of an estimate
 */
record SiteGroup(
    List<SiteRow> rows,
    Presizable presizable,
    StorageLayout layout,
    Ladder ladder,
    long bornElsewhere) {

  /** Of a hundred containers, how many may have been born elsewhere, or shrink. */
  private static final int TOLERATED_PERCENT = 5;

  static SiteGroup of(List<SiteRow> rows, Presizable presizable, int alignmentBytes) {
    SiteRow first = rows.get(0);
    StorageLayout layout =
        new StorageLayout(first.baseBytes(), first.elementBytes(), Math.max(1, alignmentBytes));
    Ladder ladder = Ladders.of(rows, first.type());
    if (rows.stream().noneMatch(SiteRow::estimated)) {
      return new SiteGroup(rows, presizable, layout, ladder, ladder.bornElsewhere());
    }
    long samples = rows.stream().mapToLong(SiteRow::samples).sum();
    double bytesEach = (double) figures(rows).requestedBytes() / Math.max(1, samples);
    return new SiteGroup(
        rows,
        presizable,
        layout,
        Settling.settled(ladder, presizable.rule(), layout),
        ladder.sum(step -> missing(step, layout.bytes(step.length()) / bytesEach)));
  }

  /**
   * Arrivals that are missing by more than three standard deviations. Both counts of samples vary,
   * each by the square root of what it is.
   */
  private static long missing(Step step, double samplesEach) {
    double left = step.departures() * samplesEach;
    double came = step.arrivals() * samplesEach;
    return left - came > 3 * Math.sqrt(Math.max(1, left + came)) ? -step.stayed() : 0;
  }

  /**
   * Whether so few containers came from elsewhere, or were given a shorter storage, that the ladder
   * tells how those that were born here grew.
   */
  boolean isConsistent() {
    return tolerates(bornElsewhere) && tolerates(notGrown());
  }

  /** Whether so many containers are few beside all. */
  boolean tolerates(long containers) {
    return 100 * containers <= TOLERATED_PERCENT * ladder.containers();
  }

  /** This without the few containers that came from elsewhere: no line here could presize them. */
  SiteGroup bornHere() {
    return bornElsewhere == 0 || isEstimated()
        ? this
        : new SiteGroup(rows, presizable, layout, ladder.bornHere(presizable.rule()), 0);
  }

  /** Storages that replaced one that was not shorter: on the ladder these look like growths. */
  long notGrown() {
    Figures figures = figures();
    return figures.shrinks() + figures.replaces();
  }

  boolean goesByRule() {
    return ladder.goesBy(presizable.rule());
  }

  /** Whether nothing ever grew here. */
  boolean isIdle() {
    return ladder.departures() == 0;
  }

  boolean isEstimated() {
    return rows.stream().anyMatch(SiteRow::estimated);
  }

  Figures figures() {
    return figures(rows);
  }

  /** Where most of the containers got their first storage. */
  Frame frame() {
    SiteRow most =
        rows.stream()
            .max(
                Comparator.comparingLong((SiteRow row) -> row.figures().initials())
                    .thenComparingLong(row -> row.figures().requestedBytes()))
            .orElseThrow();
    return new Frame(most.stack().get(0));
  }

  /** The rows' half widths together, as a share; above 1 where one of them has none. */
  double ci95() {
    double squares = 0;
    for (SiteRow row : rows) {
      Double share = row.ci95();
      double half = (share == null && row.estimated() ? 2.0 : share == null ? 0 : share);
      squares += Math.pow(half * row.figures().requestedBytes(), 2);
    }
    return squares == 0 ? 0 : Math.sqrt(squares) / figures().requestedBytes();
  }

  private static Figures figures(List<SiteRow> rows) {
    return rows.stream().map(SiteRow::figures).reduce(Figures.ZERO, Figures::plus);
  }
}
