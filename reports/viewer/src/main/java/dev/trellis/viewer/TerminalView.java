package dev.trellis.viewer;

import dev.trellis.insight.Advice;
import dev.trellis.insight.Adviser;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Figure;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.Text;
import dev.trellis.report.TypeRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a report on a terminal of 80 columns. */
public final class TerminalView {

  private static final int LABEL = 18;
  private static final int MISSED_SITES = 10;

  private final Report report;
  private final TerminalOptions options;
  private final Paper paper;

  private TerminalView(Report report, TerminalOptions options) {
    this.report = report;
    this.options = options;
    this.paper = new Paper(options.colour(), options.unicode());
  }

  /** The whole view: lines of at most 80 columns, each ended by {@code \n}. */
  public static String render(Report report, TerminalOptions options) {
    return new TerminalView(report, options).render();
  }

  private String render() {
    for (String warning : Warnings.of(report)) {
      paper.paragraph("WARNING: ", warning, Style.WARNING);
    }
    heading("Trellis report");
    facts(Facts.run(report));
    if (options.sections().isEmpty()) {
      wholeRun();
    } else {
      chosen();
    }
    return paper.toString();
  }

  /** The sections asked for, each in full, and nothing else but the head. */
  private void chosen() {
    if (options.sections().contains(Section.SITES)) {
      heading("Call sites by requestedBytes");
      SiteSection.full(report, options.top(), paper);
    }
    if (options.sections().contains(Section.ADVICE)) {
      heading("Advice");
      AdviceSection.full(report, Adviser.advice(report), paper);
    }
    if (options.sections().contains(Section.LIVE)) {
      heading("Live");
      LiveSection.print(report.live(), paper);
    }
    if (options.sections().contains(Section.SCOPES)) {
      heading("Scopes by requestedBytes");
      ScopeSection.print(report, options.top(), paper);
    }
  }

  private void wholeRun() {
    totals();
    coverage();
    heading("Trellis itself");
    paper.items("  ", Facts.self(report));
    notes(report.self().notes());
    whereItGrows();
    types();
  }

  /** What there is of call sites, advice and the course of time, in short. */
  private void whereItGrows() {
    if (!report.timeline().points().isEmpty()) {
      heading("Requested over time");
      Sparkline.print(report.timeline(), paper);
    }
    if (!report.sites().isEmpty()) {
      heading("Call sites (more: --sites)");
      SiteSection.brief(report, paper);
    }
    List<Advice> advice = Adviser.advice(report);
    if (!advice.isEmpty()) {
      heading("Advice (more: --advice)");
      AdviceSection.brief(advice, paper);
    }
    if (report.live() != null || !report.scopes().isEmpty()) {
      paper.blank();
      paper.line(
          Stream.of(
                  report.live() == null ? "" : "Live storages: --live",
                  report.scopes().isEmpty() ? "" : "Scopes: --scope")
              .filter(hint -> !hint.isEmpty())
              .collect(Collectors.joining(paper.separator())));
    }
  }

  private void totals() {
    heading("Totals");
    paper.line(figureLine("events", report.totals().events(), ""));
    for (Figure figure : Figure.values()) {
      long value = figure.of(report.totals());
      String unit =
          switch (figure.unit()) {
            case EVENTS -> "";
            case BYTES -> "B   " + Quantities.roundedBytes(value);
            default -> Quantities.unit(value, figure.unit().word());
          };
      paper.line(figureLine(figure.jsonName(), value, unit));
    }
    if (!report.policy().accounts().isEmpty()) {
      heading("Policy accounts");
      facts(Facts.accounts(report.policy()));
    }
  }

  private void coverage() {
    heading("Coverage");
    paper.paragraph("  ", Facts.coverage(report));
    List<CoveredSite> missed = report.coverage().missed();
    missed.stream()
        .limit(MISSED_SITES)
        .forEach(
            site -> paper.paragraph("  - ", site.status() + " " + Text.printable(site.site())));
    if (missed.size() > MISSED_SITES) {
      paper.line("  - and " + (missed.size() - MISSED_SITES) + " more");
    }
    notes(report.coverage().notes());
  }

  private void types() {
    List<TypeRow> rows = Facts.byRequestedBytes(report.types());
    heading("Types by requestedBytes");
    if (rows.isEmpty()) {
      paper.line("  no type had an event");
      return;
    }
    TypeTable.print(rows, paper);
    List<TypeRow> shown =
        rows.stream().filter(row -> row.figures().events() > 0).limit(options.top()).toList();
    shown.forEach(row -> TypeDetail.print(row, paper));
    long hidden = rows.stream().filter(row -> row.figures().events() > 0).count() - shown.size();
    if (hidden > 0) {
      paper.blank();
      paper.line("Histograms of " + Quantities.counted(hidden, "types") + " more: --top");
    }
  }

  private void heading(String heading) {
    if (!paper.toString().isEmpty()) {
      paper.blank();
    }
    paper.styled(heading, Style.HEADING);
  }

  /** A name that does not fit is not cut: two of them might then read the same. */
  private void facts(Map<String, String> facts) {
    facts.forEach(
        (name, value) -> {
          String label = Text.printable(name);
          if (Columns.width(label) > LABEL) {
            paper.paragraph("  ", label);
            paper.paragraph("  " + Columns.padRight("", LABEL) + " ", Text.printable(value));
          } else {
            paper.paragraph("  " + Columns.padRight(label, LABEL) + " ", Text.printable(value));
          }
        });
  }

  private void notes(List<String> notes) {
    notes.forEach(note -> paper.paragraph("  note: ", Text.printable(note)));
  }

  private static String figureLine(String name, long value, String unit) {
    return "  %s %s %s"
        .formatted(
            Columns.padRight(name, LABEL), Columns.padLeft(Quantities.grouped(value), 26), unit);
  }
}
