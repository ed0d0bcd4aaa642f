package dev.trellis.viewer;

import dev.trellis.insight.Advice;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import java.util.List;

/** Presize advice on the terminal. */
final class AdviceSection {

  private static final int SHORT = 3;

  private AdviceSection() {}

  /** The sentences of the first few. */
  static void brief(List<Advice> advice, Paper paper) {
    advice.stream().limit(SHORT).forEach(each -> sentence(each, paper));
    if (advice.size() > SHORT) {
      paper.line("  and " + Quantities.grouped(advice.size() - SHORT) + " more: --advice");
    }
  }

  /** All of it, with what stands behind each. */
  static void full(Report report, List<Advice> advice, Paper paper) {
    if (advice.isEmpty()) {
      paper.paragraph("  ", none(report));
    }
    for (Advice each : advice) {
      sentence(each, paper);
      each.details().forEach(detail -> paper.paragraph("      ", Text.printable(detail)));
      paper.paragraph("      at ", Text.printable(each.frame().text()));
    }
  }

  /** Why there is none. */
  static String none(Report report) {
    return report.sites().isEmpty()
        ? "no call site was recorded, so there is no line to advise on"
        : "at no line do containers of a common size grow so that presizing clearly gains";
  }

  private static void sentence(Advice advice, Paper paper) {
    paper.paragraph("  - ", Text.printable(advice.sentence()));
  }
}
