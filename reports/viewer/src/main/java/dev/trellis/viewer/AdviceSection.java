package dev.trellis.viewer;

import dev.trellis.insight.Advice;
import dev.trellis.insight.Adviser;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import java.util.List;
import java.util.Optional;

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
      return;
    }
    for (Advice each : advice) {
      sentence(each, paper);
      each.details().forEach(detail -> paper.paragraph("      ", Text.printable(detail)));
      paper.paragraph("      at ", Text.printable(each.frame().text()));
    }
    undecided(report).ifPresent(lines -> paper.paragraph("  ", lines));
  }

  /** Why there is none. */
  static String none(Report report) {
    return report.sites().isEmpty()
        ? "no call site was recorded, so there is no line to advise on"
        : undecided(report)
            .orElse(
                "at no line do containers of a common size grow so that presizing clearly gains");
  }

  /** How many lines may deserve advice, and nobody can tell; none if there is no such line. */
  static Optional<String> undecided(Report report) {
    long lines = Adviser.undecided(report);
    return lines == 0
        ? Optional.empty()
        : Optional.of(
            "%s %s too few samples to tell; stacks=all or a smaller stackInterval would"
                .formatted(Quantities.counted(lines, "lines"), lines == 1 ? "has" : "have"));
  }

  private static void sentence(Advice advice, Paper paper) {
    paper.paragraph("  - ", Text.printable(advice.sentence()));
  }
}
