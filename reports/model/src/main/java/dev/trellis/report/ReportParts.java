package dev.trellis.report;

/** Builds the records of a report from its JSON; the counterpart of the writer's field lists. */
final class ReportParts {

  private ReportParts() {}

  static Report report(JsonFields json) {
    return new Report(
        json.text("reportId"),
        json.oneOf("state", Report.State.class),
        json.text("startedAt"),
        json.text("endedAt"),
        tool(json.object("tool")),
        jvm(json.object("jvm")),
        policy(json.object("policy")),
        coverage(json.object("coverage")),
        figures(json.object("totals")),
        json.objects("types", ReportParts::type),
        json.objects("sites", ReportParts::site),
        Figures.of(figure -> json.object("unattributed").whole(figure.jsonName())),
        self(json.object("self")));
  }

  private static Tool tool(JsonFields json) {
    return new Tool(json.text("name"), json.text("version"));
  }

  private static Jvm jvm(JsonFields json) {
    return new Jvm(
        json.text("javaVersion"),
        json.text("vendor"),
        json.text("vmName"),
        json.count("pid"),
        json.text("mainClass"),
        json.smallCount("referenceBytes"),
        json.smallCount("objectAlignmentBytes"),
        json.text("gc"));
  }

  private static Policy policy(JsonFields json) {
    return new Policy(
        json.text("name"),
        json.textMap("options"),
        json.count("denials"),
        json.count("failures"),
        json.flag("replaced"),
        json.objects(
            "failed",
            failed ->
                new PolicyFailure(
                    failed.text("policy"), failed.text("error"), failed.count("count"))),
        json.wholeMap("accounts"));
  }

  private static Coverage coverage(JsonFields json) {
    return new Coverage(
        json.flag("complete"),
        json.objects(
            "sites",
            site ->
                new CoveredSite(
                    site.text("site"),
                    site.text("kind"),
                    site.text("denialClass"),
                    site.oneOf("status", CoveredSite.Status.class))),
        json.texts("notes"));
  }

  private static Figures figures(JsonFields json) {
    return Figures.of(figure -> json.count(figure.jsonName()));
  }

  private static TypeRow type(JsonFields json) {
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

  private static SiteRow site(JsonFields json) {
    return new SiteRow(
        json.text("type"),
        json.texts("stack"),
        figures(json),
        json.flag("estimated"),
        json.numberOrNull("ci95"));
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
        json.buckets("buckets"),
        json.text("hdr"));
  }

  private static Self self(JsonFields json) {
    return new Self(
        json.number("eventNanos"),
        json.count("stacksTaken"),
        json.count("stacksDropped"),
        json.count("heldBytes"),
        json.count("dropped"),
        json.count("ownEvents"),
        json.count("reports"),
        json.flag("canaryAtStart"),
        json.flagOrNull("canaryAtEnd"),
        json.texts("notes"));
  }
}
