package dev.trellis.viewer;

import dev.trellis.insight.Insight;
import dev.trellis.report.Figure;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import dev.trellis.report.Text;
import java.util.Arrays;
import java.util.List;

/** Call sites on the terminal. */
final class SiteSection {

  private static final int SHORT = 10;

  private SiteSection() {}

  /** The lines that requested most; those that rest on no sample are among the rest. */
  static void brief(Report report, Paper paper) {
    List<SiteLine> lines = SiteLine.lines(report);
    List<SiteLine> shown = lines.stream().filter(line -> !line.isUnsampled()).limit(SHORT).toList();
    SiteTable.print(shown, lines.size() - shown.size(), report.unattributed(), paper);
  }

  /** Every call site, then as many in detail as asked for. */
  static void full(Report report, int top, Paper paper) {
    List<SiteRow> rows = SiteLine.ranked(report);
    if (rows.isEmpty()) {
      paper.line("  no call site was recorded");
      return;
    }
    SiteTable.print(rows.stream().map(SiteLine::of).toList(), 0, report.unattributed(), paper);
    rows.stream().limit(top).forEach(row -> detail(row, paper));
    if (rows.size() > top) {
      paper.blank();
      paper.line(
          "Stacks of " + Quantities.counted(rows.size() - top, "call sites") + " more: --top");
    }
  }

  private static void detail(SiteRow row, Paper paper) {
    paper.blank();
    String place = Text.printable(SiteLine.placeOf(row));
    paper.styled(TypeNames.middle(place, Paper.WIDTH, paper.ellipsis()), Style.HEADING);
    paper.line("  " + TypeNames.fit(row.type(), Paper.WIDTH - 2, paper.ellipsis()));
    List<String> figures =
        Arrays.stream(Figure.values())
            .filter(figure -> figure.of(row.figures()) != 0)
            .map(figure -> figure.jsonName() + " " + Quantities.grouped(figure.of(row.figures())))
            .toList();
    if (!figures.isEmpty()) {
      paper.items("  ", figures);
    }
    if (row.estimated()) {
      paper.paragraph("  ", Estimates.source(row, "requested ", paper.plusMinus()));
    }
    if (row.largestBytes() > 0) {
      paper.line("  largest storage " + Quantities.of(Figure.REQUESTED_BYTES, row.largestBytes()));
    }
    Insight insight = Insight.of(row);
    if (!Insight.tells(row)) {
      paper.paragraph("  ", InsightWords.TOO_FEW);
    } else if (insight.containers() > 0) {
      paper.items("  ", InsightWords.items(insight, row.estimated()));
      paper.items("  stopped: ", InsightWords.stops(insight, row.estimated()));
    }
    for (String frame : row.stack()) {
      paper.paragraph("    at ", Text.printable(frame));
    }
  }
}
