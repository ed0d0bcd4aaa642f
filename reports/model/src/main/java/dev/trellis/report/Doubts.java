package dev.trellis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a report's figures cannot be taken at their word: gate and viewer say the same of it. */
public final class Doubts {

  private static final int NAMED_SITES = 3;
  private static final int NAMED_INCONSISTENCIES = 5;

  private Doubts() {}

  /** One line for each doubt; empty if the figures are whole and exact. */
  public static List<String> about(Report report) {
    List<String> lines = new ArrayList<>();
    if (report.state() == Report.State.PARTIAL) {
      lines.add("report is PARTIAL: the run had not ended when it was written");
    }
    if (!report.policy().records()) {
      lines.add("policy is system: it records nothing; run with policy=counting");
    } else {
      canary(report.self(), lines);
    }
    coverage(report.coverage(), lines);
    if (report.self().dropped() > 0) {
      lines.add(
          "%s dropped: figures are too low"
              .formatted(Quantities.counted(report.self().dropped(), "events")));
    }
    inconsistencies(ReportChecks.inconsistencies(report), lines);
    return lines;
  }

  private static void canary(Self self, List<String> lines) {
    if (!self.canaryAtStart()) {
      lines.add("agent not alive: it did not see its own canary event at the start");
    } else if (self.canaryAtEnd() == null) {
      lines.add("agent not known to be alive: no canary event was tried at the end");
    } else if (!self.alive()) {
      lines.add("agent not alive: it did not see its own canary event at the end");
    }
  }

  private static void coverage(Coverage coverage, List<String> lines) {
    List<CoveredSite> missed = coverage.missed();
    if (!missed.isEmpty()) {
      lines.add(
          "coverage is incomplete: %s not woven: %s%s"
              .formatted(
                  Quantities.counted(missed.size(), "growth sites"),
                  missed.stream()
                      .limit(NAMED_SITES)
                      .map(site -> Text.printable(site.site()) + " (" + site.status() + ")")
                      .collect(Collectors.joining(", ")),
                  missed.size() > NAMED_SITES
                      ? " and " + (missed.size() - NAMED_SITES) + " more"
                      : ""));
    } else if (!coverage.complete()) {
      lines.add(
          "coverage is incomplete: "
              + (coverage.notes().isEmpty()
                  ? "the report does not say where"
                  : Text.printable(String.join("; ", coverage.notes()))));
    } else if (coverage.sites().isEmpty()) {
      lines.add("coverage lists no growth site");
    }
  }

  private static void inconsistencies(List<String> found, List<String> lines) {
    found.stream()
        .limit(NAMED_INCONSISTENCIES)
        .forEach(line -> lines.add("report is inconsistent: " + line));
    if (found.size() > NAMED_INCONSISTENCIES) {
      lines.add(
          "report is inconsistent in %d points more"
              .formatted(found.size() - NAMED_INCONSISTENCIES));
    }
  }
}
