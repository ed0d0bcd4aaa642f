package dev.trellis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The sums that hold in every sound report. One that breaks them cannot be judged. */
public final class ReportChecks {

  private ReportChecks() {}

  /** One line for each sum that does not hold; empty if the report is sound. */
  public static List<String> inconsistencies(Report report) {
    List<String> lines = new ArrayList<>();
    compare(
        "sum over types",
        sum(report.types(), TypeRow::figures),
        "totals say",
        report.totals(),
        lines);
    compare(
        "sum over sites and unattributed",
        sum(report.sites(), SiteRow::figures).plus(report.unattributed()),
        "totals say",
        report.totals(),
        lines);
    for (SiteRow row : report.sites()) {
      checkLadder(row, lines);
    }
    for (TypeRow row : report.types()) {
      checkType("", row, lines);
    }
    for (ScopeRow scope : report.scopes()) {
      String where = "scope " + Text.printable(scope.scope()) + ": ";
      compare(
          where + "sum over types",
          sum(scope.types(), TypeRow::figures),
          "the scope says",
          scope.figures(),
          lines);
      for (TypeRow row : scope.types()) {
        checkType(where, row, lines);
      }
    }
    checkScopesWithinTotals(report, lines);
    return lines;
  }

  private static <T> Figures sum(List<T> rows, Function<T, Figures> figures) {
    return rows.stream().map(figures).reduce(Figures.ZERO, Figures::plus);
  }

  private static void compare(
      String what, Figures sum, String whoSays, Figures stated, List<String> lines) {
    for (Figure figure : Figure.values()) {
      if (figure.of(sum) != figure.of(stated)) {
        lines.add(
            "%s of %s is %s, but %s %s"
                .formatted(
                    what,
                    figure.jsonName(),
                    Quantities.grouped(figure.of(sum)),
                    whoSays,
                    Quantities.grouped(figure.of(stated))));
      }
    }
  }

  /** What ran in no scope is in no row, so the rows may sum to less, never to more. */
  private static void checkScopesWithinTotals(Report report, List<String> lines) {
    Figures sum = sum(report.scopes(), ScopeRow::figures);
    for (Figure figure : Figure.values()) {
      if (figure.of(sum) > figure.of(report.totals())) {
        lines.add(
            "sum over scopes of %s is %s, but totals say %s"
                .formatted(
                    figure.jsonName(),
                    Quantities.grouped(figure.of(sum)),
                    Quantities.grouped(figure.of(report.totals()))));
      }
    }
  }

  private static void checkLadder(SiteRow row, List<String> lines) {
    long arrivals = row.ladder().stream().mapToLong(Rung::arrivals).sum();
    // An estimated ladder is rounded rung by rung, and so need not add up.
    if (!row.estimated() && !row.ladder().isEmpty() && arrivals != row.figures().arrays()) {
      lines.add(
          "site %s at %s: ladder counts %s arrivals, but its events other than nodes are %s"
              .formatted(
                  Text.printable(row.type()),
                  Text.printable(row.stack().isEmpty() ? "no frame" : row.stack().get(0)),
                  Quantities.grouped(arrivals),
                  Quantities.grouped(row.figures().arrays())));
    }
  }

  private static void checkType(String where, TypeRow row, List<String> lines) {
    checkCounts(where, row, lines);
    for (Histograms.Named named : row.histograms().named()) {
      checkEncoding(where, row.type(), named, lines);
    }
  }

  private static void checkCounts(String where, TypeRow row, List<String> lines) {
    Histograms histograms = row.histograms();
    long arrivals = histograms.capacityLength().count();
    long left = arrivals - histograms.departedLength().count();
    long stayed = histograms.finalCapacityLength().count() - row.bornBefore();
    String type = where + "type " + Text.printable(row.type()) + ": ";
    if (arrivals != row.figures().arrays()) {
      lines.add(
          type
              + "capacityLength counts %s, but its events other than nodes are %s"
                  .formatted(
                      Quantities.grouped(arrivals), Quantities.grouped(row.figures().arrays())));
    }
    // A node has a size, but no length.
    if (histograms.storageBytes().count() != arrivals + row.figures().nodes()) {
      lines.add(
          type
              + "storageBytes counts %s, but capacityLength counts %s, and nodes are %s"
                  .formatted(
                      Quantities.grouped(histograms.storageBytes().count()),
                      Quantities.grouped(arrivals),
                      Quantities.grouped(row.figures().nodes())));
    }
    if (left != stayed) {
      lines.add(
          type
              + "finalCapacityLength less bornBefore is %s, but arrivals less departures are %s"
                  .formatted(Quantities.grouped(stayed), Quantities.grouped(left)));
    }
  }

  private static void checkEncoding(
      String where, String type, Histograms.Named named, List<String> lines) {
    String what = where + "type %s: %s: ".formatted(Text.printable(type), named.jsonName());
    Distribution stated = named.distribution();
    Distribution encoded;
    try {
      encoded = Distribution.of(stated.unit(), stated.toHistogram());
    } catch (ReportException e) {
      lines.add(what + e.getMessage());
      return;
    }
    if (encoded.significantDigits() != stated.significantDigits()
        || encoded.count() != stated.count()
        || !encoded.buckets().equals(stated.buckets())) {
      lines.add(what + "digits, count or buckets are not those of the encoded histogram");
    }
  }
}
