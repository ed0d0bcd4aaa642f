package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows a comparison on a terminal of 80 columns. */
public final class ComparisonView {

  private final Comparison comparison;
  private final Paper paper;

  private ComparisonView(Comparison comparison, Paper paper) {
    this.comparison = comparison;
    this.paper = paper;
  }

  /**
   * The whole view: lines of at most 80 columns, each ended by {@code \n}.
   *
   * @param colour whether to write ANSI colours
   * @param unicode whether characters beyond ASCII may be written
   */
  public static String render(Comparison comparison, boolean colour, boolean unicode) {
    Paper paper = new Paper(colour, unicode);
    new ComparisonView(comparison, paper).print();
    return paper.toString();
  }

  private void print() {
    warnings().forEach(words -> paper.paragraph("WARNING: ", words, Style.WARNING));
    if (!paper.toString().isEmpty()) {
      paper.blank();
    }
    paper.styled("Trellis comparison", Style.HEADING);
    paper.paragraph("  command  ", Text.printable(String.join(" ", comparison.command())));
    paper.paragraph(
        "  rounds   ", Quantities.grouped(comparison.rounds()) + ", after one that is not counted");
    paper.paragraph(
        "  spread   ",
        "a quarter of the runs lies below 25 %, a quarter above 75 %; ratios are those to the run"
            + " without the agent in the same round, with their quartiles");
    for (Measure measure : Measure.values()) {
      MeasureTable.print(measure, comparison, paper);
    }
  }

  private List<String> warnings() {
    List<String> lines = new ArrayList<>();
    List<String> statuses = Statuses.notZero(comparison.of(0));
    if (!statuses.isEmpty()) {
      lines.add("without the agent, too, the command ends with " + String.join(", ", statuses));
    }
    for (int place = 1; place < comparison.labels().size(); place++) {
      String label = Text.printable(comparison.labels().get(place));
      List<ComparedRun> runs = comparison.of(place);
      int missing = (int) runs.stream().filter(run -> run.recorded() == null).count();
      if (missing > 0) {
        lines.add(label + "," + Statuses.of(missing, runs) + ": no report");
      }
      doubts(runs)
          .forEach(
              (doubt, count) -> lines.add(label + "," + Statuses.of(count, runs) + ": " + doubt));
    }
    return lines;
  }

  private static Map<String, Integer> doubts(List<ComparedRun> runs) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ComparedRun run : runs) {
      Recorded recorded = run.recorded();
      if (recorded != null) {
        recorded.doubts().forEach(doubt -> counts.merge(doubt, 1, Integer::sum));
      }
    }
    return counts;
  }
}
