package dev.trellis.report;

import java.util.List;

/** Builds types, call sites and scopes from JSON; the counterpart of {@link RowFields}. */
final class RowParts {

  private RowParts() {}

  static Figures figures(JsonFields json) {
    return Figures.of(figure -> json.count(figure.jsonName()));
  }

  static TypeRow type(JsonFields json) {
    JsonFields histograms = json.object("histograms");
    return new TypeRow(
        json.text("type"),
        figures(json),
        json.count("bornBefore"),
        new Histograms(
            distribution(histograms.object("storageBytes")),
            distribution(histograms.object("capacityLength")),
            distribution(histograms.object("departedLength")),
            distribution(histograms.object("finalCapacityLength"))));
  }

  /** What samples and ladders say was not written by earlier agents. */
  static SiteRow site(JsonFields json) {
    return new SiteRow(
        json.text("type"),
        json.texts("stack"),
        figures(json),
        json.flag("estimated"),
        json.numberOrNull("ci95"),
        json.has("samples") ? json.count("samples") : 0,
        json.has("largestBytes") ? json.count("largestBytes") : 0,
        json.has("baseBytes") ? json.smallCount("baseBytes") : 0,
        json.has("elementBytes") ? json.smallCount("elementBytes") : 0,
        json.has("ladder")
            ? json.tuples(
                "ladder", 3, rung -> new Rung(rung.count(0), rung.count(1), rung.count(2)))
            : List.of());
  }

  static ScopeRow scope(JsonFields json) {
    return new ScopeRow(json.text("scope"), figures(json), json.objects("types", RowParts::type));
  }

  private static Distribution distribution(JsonFields json) {
    return new Distribution(
        json.text("unit"),
        json.smallCount("significantDigits"),
        json.count("count"),
        json.count("min"),
        json.count("max"),
        json.number("mean"),
        json.count("p50"),
        json.count("p90"),
        json.count("p99"),
        json.count("p999"),
        json.tuples("buckets", 2, pair -> new Bucket(pair.count(0), pair.atLeast(1, 1))),
        json.text("hdr"));
  }
}
