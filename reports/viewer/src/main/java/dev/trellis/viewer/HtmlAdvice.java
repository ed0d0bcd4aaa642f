package dev.trellis.viewer;

import dev.trellis.insight.Advice;
import dev.trellis.insight.Adviser;
import dev.trellis.report.Report;
import java.util.List;

/** The page's presize advice. */
final class HtmlAdvice {

  private HtmlAdvice() {}

  /** Nothing where no call site was recorded. */
  static void write(Report report, Markup page) {
    if (report.sites().isEmpty()) {
      return;
    }
    page.open("section").element("h2", "Advice");
    List<Advice> all = Adviser.advice(report);
    if (all.isEmpty()) {
      page.element("p", "None: " + AdviceSection.none(report) + ".").close();
      return;
    }
    page.open("ul");
    for (Advice advice : all) {
      page.open("li").text(advice.sentence()).open("ul", "class", "note");
      advice.details().forEach(detail -> page.element("li", detail));
      page.element("li", "at " + advice.frame().text(), "class", "name").close().close();
    }
    page.close();
    AdviceSection.undecided(report)
        .ifPresent(lines -> page.element("p", lines + ".", "class", "note"));
    page.close();
  }
}
