package dev.trellis.viewer;

import dev.trellis.insight.Frame;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a program and a type that grew there, whatever called it.
 *
 * @param place such as {@code OrderBook.java:88}
 * @param type binary class name of the container
 * @param estimated whether any of it was sampled
 * @param ci95 half width of the 95 % interval of requestedBytes as a share; null if exact, or if it
 *     rests on no sample
 */
record SiteLine(
    String place, String type, Figures figures, boolean estimated, @Nullable Double ci95) {

  /** What stands in the place of a line where a row has no frame. */
  private static final String NO_FRAME = "(no frame)";

  static SiteLine of(SiteRow row) {
    return new SiteLine(placeOf(row), row.type(), row.figures(), row.estimated(), row.ci95());
  }

  /** Whether it is there for another reason than a sample, so that its figures say nothing. */
  boolean isUnsampled() {
    return estimated && ci95 == null;
  }

  /** All rows of a report by requestedBytes, most first. */
  static List<SiteRow> ranked(Report report) {
    return report.sites().stream()
        .sorted(
            Comparator.comparingLong((SiteRow row) -> row.figures().requestedBytes())
                .reversed()
                .thenComparing(SiteRow::type)
                .thenComparing(row -> String.join("\n", row.stack())))
        .toList();
  }

  /** The report's lines by requestedBytes, most first, each with all stacks that lead there. */
  static List<SiteLine> lines(Report report) {
    Map<List<String>, List<SiteRow>> byLine =
        ranked(report).stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.type(), row.stack().isEmpty() ? "" : row.stack().get(0)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byLine.values().stream()
        .map(SiteLine::sum)
        .sorted(
            Comparator.comparingLong((SiteLine line) -> line.figures.requestedBytes()).reversed())
        .toList();
  }

  static String placeOf(SiteRow row) {
    return row.stack().isEmpty() ? NO_FRAME : new Frame(row.stack().get(0)).place();
  }

  private static SiteLine sum(List<SiteRow> rows) {
    Figures figures = rows.stream().map(SiteRow::figures).reduce(Figures.ZERO, Figures::plus);
    // Estimates of different stacks do not depend on each other, so their variances add up.
    double squares = 0;
    boolean known = false;
    for (SiteRow row : rows) {
      Double share = row.ci95();
      if (share != null) {
        squares += Math.pow(share * row.figures().requestedBytes(), 2);
        known = true;
      }
    }
    SiteLine first = of(rows.get(0));
    return new SiteLine(
        first.place,
        first.type,
        figures,
        rows.stream().anyMatch(SiteRow::estimated),
        known && figures.requestedBytes() > 0
            ? (Double) (Math.sqrt(squares) / figures.requestedBytes())
            : null);
  }
}
