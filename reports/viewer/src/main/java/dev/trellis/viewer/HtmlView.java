package dev.trellis.viewer;

import dev.trellis.report.CoveredSite;
import dev.trellis.report.Figure;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a report as one HTML file that refers to nothing outside itself, holds no script, and reads
 * as headings and tables where styles are switched off.
 */
public final class HtmlView {

  private static final Pattern SLOT = Pattern.compile("\\{\\{(title|style|body)}}");

  private HtmlView() {}

  /** The whole page, to be stored as UTF-8. */
  public static String render(Report report) {
    Map<String, String> slots =
        Map.of(
            "title", Markup.escape("Trellis report: " + report.jvm().mainClass()),
            "style", Resources.text("page.css").strip(),
            "body", body(report).strip());
    // One pass: what a name brings in is never searched for slots again.
    return SLOT.matcher(Resources.text("page.html"))
        .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
  }

  private static String body(Report report) {
    Markup page = new Markup();
    page.open("header").element("p", "Trellis report", "class", "kicker");
    page.element("h1", report.jvm().mainClass()).close();
    warnings(Warnings.of(report), page);
    page.open("section").element("h2", "The run");
    facts(Facts.run(report), page);
    page.close();
    totals(report, page);
    if (!report.policy().accounts().isEmpty()) {
      page.open("section").element("h2", "Policy accounts");
      facts(Facts.accounts(report.policy()), page);
      page.close();
    }
    HtmlTimeline.write(report.timeline(), page);
    HtmlSites.write(report, page);
    HtmlAdvice.write(report, page);
    HtmlLive.write(report.live(), page);
    HtmlScopes.write(report, page);
    HtmlTypes.write(Facts.byRequestedBytes(report.types()), page);
    coverage(report, page);
    page.open("section").element("h2", "Trellis itself");
    list(Facts.self(report), page);
    list(report.self().notes(), page);
    page.close();
    return page.toString();
  }

  private static void warnings(List<String> warnings, Markup page) {
    if (!warnings.isEmpty()) {
      page.open("section", "class", "warnings", "role", "alert").element("h2", "Warnings");
      list(warnings, page);
      page.close();
    }
  }

  private static void totals(Report report, Markup page) {
    page.open("section")
        .element("h2", "Totals")
        .open("div", "class", "scroll")
        .open("table", "class", "totals");
    page.open("thead").open("tr");
    page.element("th", "figure", "scope", "col").element("th", "value", "scope", "col");
    page.element("th", "meaning", "scope", "col").close().close().open("tbody");
    total(
        "events",
        Quantities.grouped(report.totals().events()),
        "Events: all storages created.",
        page);
    for (Figure figure : Figure.values()) {
      String value = Quantities.of(figure, figure.of(report.totals()));
      total(figure.jsonName(), value, figure.meaning(), page);
    }
    page.close().close().close().close();
  }

  private static void total(String name, String value, String meaning, Markup page) {
    page.open("tr").element("th", name, "scope", "row").element("td", value, "class", "number");
    page.element("td", meaning, "class", "meaning").close();
  }

  private static void coverage(Report report, Markup page) {
    page.open("section").element("h2", "Coverage").element("p", Facts.coverage(report));
    list(report.coverage().notes(), page);
    page.open("details").element("summary", "All growth sites").open("div", "class", "scroll");
    page.open("table").open("thead").open("tr");
    for (String column : List.of("site", "kind", "denial class", "status")) {
      page.element("th", column, "scope", "col");
    }
    page.close().close().open("tbody");
    for (CoveredSite site : report.coverage().sites()) {
      String look = site.status().missesGrowth() ? "missed" : "";
      page.open("tr", "class", look).element("td", site.site(), "class", "name");
      page.element("td", site.kind()).element("td", site.denialClass());
      page.element("td", site.status().name()).close();
    }
    page.close().close().close().close().close();
  }

  private static void facts(Map<String, String> facts, Markup page) {
    page.open("div", "class", "scroll").open("table", "class", "facts").open("tbody");
    facts.forEach(
        (name, value) ->
            page.open("tr").element("th", name, "scope", "row").element("td", value).close());
    page.close().close().close();
  }

  private static void list(List<String> items, Markup page) {
    if (!items.isEmpty()) {
      page.open("ul");
      items.forEach(item -> page.element("li", item));
      page.close();
    }
  }
}
