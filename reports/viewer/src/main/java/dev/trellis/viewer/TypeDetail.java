package dev.trellis.viewer;

import dev.trellis.insight.Insight;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figure;
import dev.trellis.report.Histograms;
import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import dev.trellis.report.TypeRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One type in full: its figures, exact, and its histograms. */
final class TypeDetail {

  private TypeDetail() {}

  static void print(TypeRow row, Paper paper) {
    paper.blank();
    paper.styled(TypeNames.fit(row.type(), Paper.WIDTH, paper.ellipsis()), Style.HEADING);
    paper.items(
        "  ",
        Arrays.stream(Figure.values())
            .filter(figure -> figure.of(row.figures()) != 0)
            .map(figure -> figure.jsonName() + " " + Quantities.grouped(figure.of(row.figures())))
            .toList());
    if (row.bornBefore() > 0) {
      paper.paragraph(
          "  ",
          "bornBefore "
              + Quantities.grouped(row.bornBefore())
              + ": containers older than the weaving; final capacities leave them out");
    }
    // Nodes have one size and no length: there is nothing to see in a histogram of them.
    if (row.figures().arrays() == 0) {
      return;
    }
    List<String> containers = InsightWords.items(Insight.of(row), false);
    if (!containers.isEmpty()) {
      paper.items("  ", containers);
    }
    int step = Range.step(row.histograms());
    for (Histograms.Named named : row.histograms().named()) {
      if (!named.distribution().isEmpty()) {
        histogram(named, step, paper);
      }
    }
    Precision.note(row.histograms()).forEach(note -> paper.paragraph("  ", note));
  }

  /** The summary of a distribution in items. */
  static List<String> summary(Distribution distribution) {
    return List.of(
        Quantities.counted(distribution.count(), "values"),
        "min " + Quantities.grouped(distribution.min()),
        "p50 " + Quantities.grouped(distribution.p50()),
        "p90 " + Quantities.grouped(distribution.p90()),
        "p99 " + Quantities.grouped(distribution.p99()),
        "p99.9 " + Quantities.grouped(distribution.p999()),
        "max " + Quantities.grouped(distribution.max()),
        String.format(Locale.ROOT, "mean %,.1f", distribution.mean()));
  }

  private static void histogram(Histograms.Named named, int step, Paper paper) {
    Distribution distribution = named.distribution();
    paper.paragraph(
        "  ",
        "%s: %s (%s, %s)"
            .formatted(
                named.jsonName(),
                named.meaning(),
                Text.printable(distribution.unit()),
                Range.merging(step)));
    paper.items("    ", summary(distribution));
    BarChart.print(Range.of(distribution, step), paper);
  }
}
