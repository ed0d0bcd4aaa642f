package dev.trellis.insight;

import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines where containers should be made with the room they will need. Silent unless the
 * case is clear: the containers were born where they grow ({@link Grouping}), they have a common
 * size ({@link CommonSize}), an estimate is close enough, and bytes are saved even after what is
 * paid in spare room.
 */
public final class Adviser {

  /** The widest 95 % interval, as a share, on which advice is given. */
  private static final double WIDEST_CI95 = 0.15;

  /** Least gain, as a share of what was requested, in per cent. */
  private static final int LEAST_GAIN_PERCENT = 10;

  /** Least gain in bytes. */
  private static final long LEAST_GAIN_BYTES = 1024;

  /** An account of {@code policy=compact}, under which the JDK's rule does not tell lengths. */
  private static final String COMPACT = "compactGrowths";

  private Adviser() {}

  /** Advice on a report, that which saves the most bytes first; empty if there is none to give. */
  public static List<Advice> advice(Report report) {
    boolean compact = report.policy().accounts().containsKey(COMPACT);
    return Grouping.of(report).stream()
        .map(group -> advice(group, compact && !group.goesByRule()))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingLong((Advice advice) -> advice.best().requestedBytes())
                .reversed()
                .thenComparing(advice -> advice.frame().text()))
        .toList();
  }

  /** Lines at which containers grow of which too few samples are there to advise, or not to. */
  public static long undecided(Report report) {
    return Grouping.of(report).stream()
        .filter(group -> isOpen(group) && isTooWide(group))
        .flatMap(group -> group.rows().stream())
        .map(row -> new Frame(row.stack().get(0)))
        .filter(frame -> !frame.isJdk())
        .map(Frame::text)
        .distinct()
        .count();
  }

  /** Whether something grows there that a program could presize. */
  private static boolean isOpen(SiteGroup group) {
    return !group.isIdle() && !group.frame().isJdk();
  }

  private static boolean isTooWide(SiteGroup group) {
    return group.ci95() > WIDEST_CI95;
  }

  private static Optional<Advice> advice(SiteGroup seen, boolean chosen) {
    Presizable type = seen.presizable();
    if (!isOpen(seen) || isTooWide(seen) || isInflated(seen)) {
      return Optional.empty();
    }
    if (chosen && seen.bornElsewhere() > 0) {
      return Optional.empty(); // no rule tells how these went on
    }
    SiteGroup group = seen.bornHere();
    return CommonSize.of(group.ladder(), type.rule()).flatMap(size -> advice(group, size, chosen));
  }

  private static Optional<Advice> advice(SiteGroup group, CommonSize size, boolean chosen) {
    Saving p50 = Presizing.of(group, group.ladder().finalLength(0.50));
    Saving p99 = Presizing.of(group, group.ladder().finalLength(0.99));
    boolean same = p50.length() == p99.length();
    boolean bestIsP50 = !isClear(p99, group) || p50.gainBytes() >= p99.gainBytes();
    Saving best = bestIsP50 ? p50 : p99;
    Saving other = bestIsP50 ? p99 : p50;
    return isClear(best, group)
        ? Optional.of(
            new Advice(
                group.frame(),
                BirthPlaces.of(group),
                group.rows().get(0).type(),
                group.ladder().containers(),
                group.presizable().noun(),
                words(size, group, chosen),
                best,
                same ? "p50 and p99" : bestIsP50 ? "p50" : "p99",
                same || other.growths() <= 0 ? null : other,
                bestIsP50 ? "p99" : "p50",
                group.ci95(),
                samples(group),
                group.presizable().note(best.length())))
        : Optional.empty();
  }

  private static boolean isClear(@Nullable Saving saving, SiteGroup group) {
    return saving != null
        && saving.growths() > 0
        && saving.gainBytes() >= LEAST_GAIN_BYTES
        && 100 * saving.gainBytes() >= LEAST_GAIN_PERCENT * group.figures().requestedBytes();
  }

  /**
   * Whether builders went from one byte a character to two. That doubles a storage, where growth
   * adds two more; what was made with so many bytes would be doubled all the same.
   */
  private static boolean isInflated(SiteGroup group) {
    return group.presizable() == Presizable.STRING_BUILDER
        && group.ladder().steps().stream()
            .filter(step -> step.departures() > 0)
            .findFirst()
            .filter(step -> 20 * group.ladder().arrivalsAt(2 * step.length()) > step.departures())
            .isPresent();
  }

  private static long samples(SiteGroup group) {
    return group.isEstimated() ? group.rows().stream().mapToLong(SiteRow::samples).sum() : 0;
  }

  private static String words(CommonSize size, SiteGroup group, boolean chosen) {
    Presizable type = group.presizable();
    long before = chosen ? 0 : group.ladder().before(size.from(), type.rule());
    String slots =
        size.from() == size.to()
            ? Quantities.counted(size.from(), "slots")
            : "%s to %s slots"
                .formatted(Quantities.grouped(size.from()), Quantities.grouped(size.to()));
    long most = type.holds(size.to());
    return before == 0
        ? "%s (up to %s%s)"
            .formatted(slots, Quantities.counted(most, type.unit()), type.condition())
        : "%s (%s to %s%s)"
            .formatted(
                slots,
                Quantities.grouped(type.holds(before) + 1),
                Quantities.counted(most, type.unit()),
                type.condition());
  }
}
