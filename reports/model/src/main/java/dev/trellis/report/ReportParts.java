package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        RowParts.figures(json.object("totals")),
        json.objects("types", RowParts::type),
        json.objects("sites", RowParts::site),
        Figures.of(figure -> json.object("unattributed").whole(figure.jsonName())),
        json.has("scopes") ? json.objects("scopes", RowParts::scope) : List.of(),
        json.has("timeline") ? LiveParts.timeline(json.object("timeline")) : Timeline.NONE,
        live(json),
        self(json.object("self")));
  }

  private static @Nullable Live live(JsonFields json) {
    JsonFields live = json.has("live") ? json.objectOrNull("live") : null;
    return live == null ? null : LiveParts.live(live);
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
