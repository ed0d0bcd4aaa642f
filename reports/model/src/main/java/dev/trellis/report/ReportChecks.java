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
    compare("sum over types", sum(report.types(), TypeRow::figures), report.totals(), lines);
    compare(
        "sum over sites and unattributed",
        sum(report.sites(), SiteRow::figures).plus(report.unattributed()),
        report.totals(),
        lines);
    for (TypeRow row : report.types()) {
      checkCounts(row, lines);
      for (Histograms.Named named : row.histograms().named()) {
        checkEncoding(row.type(), named, lines);
      }
    }
    return lines;
  }

  private static <T> Figures sum(List<T> rows, Function<T, Figures> figures) {
    return rows.stream().map(figures).reduce(Figures.ZERO, Figures::plus);
  }

  private static void compare(String what, Figures sum, Figures totals, List<String> lines) {
    for (Figure figure : Figure.values()) {
      if (figure.of(sum) != figure.of(totals)) {
        lines.add(
            "%s of %s is %s, but totals say %s"
                .formatted(
                    what,
                    figure.jsonName(),
                    Quantities.grouped(figure.of(sum)),
                    Quantities.grouped(figure.of(totals))));
      }
    }
  }

  private static void checkCounts(TypeRow row, List<String> lines) {
    Histograms histograms = row.histograms();
    long arrivals = histograms.capacityLength().count();
    long left = arrivals - histograms.departedLength().count();
    long stayed = histograms.finalCapacityLength().count() - row.bornBefore();
    String type = "type " + Text.printable(row.type()) + ": ";
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

  private static void checkEncoding(String type, Histograms.Named named, List<String> lines) {
    String what = "type %s: %s: ".formatted(Text.printable(type), named.jsonName());
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
