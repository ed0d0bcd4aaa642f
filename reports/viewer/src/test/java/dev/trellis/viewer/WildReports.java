package dev.trellis.viewer;

import dev.trellis.report.Bucket;
import dev.trellis.report.Coverage;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.CoveredSite.Status;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figures;
import dev.trellis.report.Fill;
import dev.trellis.report.Histograms;
import dev.trellis.report.Holdings;
import dev.trellis.report.Live;
import dev.trellis.report.LiveRow;
import dev.trellis.report.Policy;
import dev.trellis.report.PolicyFailure;
import dev.trellis.report.Report;
import dev.trellis.report.Rung;
import dev.trellis.report.SampleReports;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.Self;
import dev.trellis.report.SiteRow;
import dev.trellis.report.Timeline;
import dev.trellis.report.TypeRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports as an enemy would write them: names that are code, and figures as large as they go. */
final class WildReports {

  static final long HUGE = Long.MAX_VALUE / 2;

  static final List<String> NAMES =
      List.of(
          "<script>alert('1')</script>",
          "\" onmouseover=\"alert(1)",
          "{{style}}{{body}}$1\\",
          "a\u001b[2J\u0007\nb\u202ec\uD800",
          "com." + "verylongpackagename.".repeat(20) + "X".repeat(200),
          "漢字".repeat(60),
          "x".repeat(300),
          "...",
          "");

  private WildReports() {}

  static Report report() {
    return SampleReports.builder()
        .types(NAMES.stream().map(WildReports::row).toArray(TypeRow[]::new))
        .policy(
            new Policy(
                NAMES.get(0),
                new TreeMap<>(Map.of(NAMES.get(4), NAMES.get(5))),
                HUGE,
                HUGE,
                true,
                List.of(new PolicyFailure(NAMES.get(6), NAMES.get(3), HUGE)),
                new TreeMap<>(Map.of(NAMES.get(6) + "Bytes", HUGE, NAMES.get(1), -HUGE))))
        .coverage(
            new Coverage(
                false,
                NAMES.stream()
                    .map(name -> new CoveredSite(name, name, name, Status.FAILED))
                    .toList(),
                NAMES))
        .sites(NAMES.stream().map(WildReports::site).toArray(SiteRow[]::new))
        .scopes(
            NAMES.stream()
                .map(name -> new ScopeRow(name, row(name).figures(), List.of(row(name))))
                .toArray(ScopeRow[]::new))
        .timeline(
            new Timeline(
                HUGE,
                List.of(
                    new Timeline.Point(HUGE, HUGE, HUGE, HUGE, HUGE),
                    new Timeline.Point(0, 0, 0, 0, null),
                    new Timeline.Point(HUGE, 1, 1, 1, 1L))))
        .live(
            new Live(
                HUGE,
                HUGE,
                HUGE,
                HUGE,
                holdings(),
                holdings(),
                List.of(new Fill(NAMES.get(0), HUGE, HUGE, HUGE), new Fill(NAMES.get(4), 0, 0, 1))))
        .self(new Self(1e18, HUGE, HUGE, HUGE, HUGE, HUGE, HUGE, true, false, NAMES))
        .build();
  }

  private static SiteRow site(String name) {
    return new SiteRow(
        name,
        List.of(name + "." + name + "(" + name + ":" + HUGE + ")", name),
        row(name).figures(),
        true,
        1e300,
        HUGE,
        HUGE,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        List.of(new Rung(0, HUGE, 0), new Rung(10, HUGE, HUGE), new Rung(HUGE, 1, HUGE)));
  }

  private static Holdings holdings() {
    return new Holdings(
        NAMES.get(3),
        HUGE,
        HUGE,
        NAMES.stream().map(name -> new LiveRow(name, List.of(), HUGE, HUGE, HUGE, HUGE)).toList(),
        NAMES.stream()
            .map(name -> new LiveRow(name, List.of(name, name), HUGE, HUGE, HUGE, HUGE))
            .toList());
  }

  private static TypeRow row(String name) {
    Figures figures = new Figures(HUGE, 1, 1, 1, 1, HUGE, HUGE, HUGE, HUGE, HUGE, HUGE);
    Distribution distribution =
        new Distribution(
            name,
            2,
            HUGE,
            0,
            Long.MAX_VALUE,
            1e300,
            HUGE,
            HUGE,
            HUGE,
            Long.MAX_VALUE,
            List.of(
                new Bucket(0, 1),
                new Bucket(17, HUGE),
                new Bucket(1L << 40, 3),
                new Bucket(Long.MAX_VALUE, 1)),
            "none");
    return new TypeRow(
        name,
        figures,
        HUGE,
        new Histograms(distribution, distribution, distribution, distribution));
  }
}
