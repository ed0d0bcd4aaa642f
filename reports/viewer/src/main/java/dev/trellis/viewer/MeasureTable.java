package dev.trellis.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One measure of all configurations, below each other. */
final class MeasureTable {

  /** Columns of a name; a longer one stands on a line of its own. */
  static final int LABEL = 26;

  private static final int CELL = 11;
  private static final int RATIO = 6;
  private static final int SPREAD = 15;

  private MeasureTable() {}

  /** The table, with a blank line before it; nothing if no run has the measure. */
  static void print(Measure measure, Comparison comparison, Paper paper) {
    int[] shown =
        IntStream.range(0, comparison.labels().size())
            .filter(place -> isShown(measure, comparison.of(place)))
            .toArray();
    if (shown.length == 0 || (measure.isSeldom() && isZero(measure, comparison))) {
      return;
    }
    paper.blank();
    paper.styled(
        cells(measure.title(), "median", "25 %", "75 %")
            + (measure.isCost() ? Columns.padLeft("to no agent", RATIO + SPREAD) : ""),
        Style.HEADING);
    for (int place : shown) {
      String label = "  " + Statuses.label(comparison, place);
      if (Columns.width(label) > LABEL) {
        paper.paragraph("  ", label.strip());
        label = "";
      }
      paper.line(line(label, measure, comparison, place));
    }
  }

  /** Costs are shown of all if they are known of any; figures of those that recorded some. */
  private static boolean isShown(Measure measure, List<ComparedRun> runs) {
    return measure.isCost()
        ? !values(measure, runs).isEmpty()
        : runs.stream().anyMatch(ComparedRun::hasFigures);
  }

  private static boolean isZero(Measure measure, Comparison comparison) {
    return values(measure, comparison.runs()).stream().allMatch(value -> value == 0);
  }

  private static String line(String label, Measure measure, Comparison comparison, int place) {
    List<ComparedRun> runs = comparison.of(place);
    List<Double> values = values(measure, runs);
    if (values.isEmpty()) {
      return Columns.padRight(label, LABEL) + "  " + absent(runs);
    }
    Quartiles of = Quartiles.of(values);
    return cells(
            label, measure.text(of.median()), measure.text(of.lower()), measure.text(of.upper()))
        + (measure.isCost() ? ratio(ratios(measure, comparison, runs)) : "");
  }

  /** Live bytes alone can be missing where other figures are there. */
  private static String absent(List<ComparedRun> runs) {
    return runs.stream().map(ComparedRun::recorded).anyMatch(r -> r != null && r.watched())
        ? "no collection of the whole heap was completed"
        : "not watched: add live=true";
  }

  private static List<Double> values(Measure measure, List<ComparedRun> runs) {
    return runs.stream().map(measure::of).filter(Objects::nonNull).toList();
  }

  private static List<Double> ratios(
      Measure measure, Comparison comparison, List<ComparedRun> runs) {
    List<Double> ratios = new ArrayList<>();
    for (ComparedRun run : runs) {
      Double value = measure.of(run);
      Double base = base(measure, comparison, run.round());
      if (value != null && base != null && base > 0) {
        ratios.add(value / base);
      }
    }
    return ratios;
  }

  private static @Nullable Double base(Measure measure, Comparison comparison, int round) {
    for (ComparedRun run : comparison.of(0)) {
      if (run.round() == round) {
        return measure.of(run);
      }
    }
    return null;
  }

  private static String ratio(List<Double> ratios) {
    if (ratios.isEmpty()) {
      return "";
    }
    Quartiles of = Quartiles.of(ratios);
    return Columns.padLeft(ratio(of.median()), RATIO)
        + Columns.padLeft("[" + ratio(of.lower()) + ", " + ratio(of.upper()) + "]", SPREAD);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static String cells(String label, String... cells) {
    StringBuilder line = new StringBuilder(Columns.padRight(label, LABEL));
    Stream.of(cells).forEach(cell -> line.append(Columns.padLeft(cell, CELL)));
    return line.toString();
  }
}
