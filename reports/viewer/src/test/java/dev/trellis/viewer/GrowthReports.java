package dev.trellis.viewer;

import dev.trellis.report.Report;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleLive;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.SiteRow;
import dev.trellis.report.TypeRow;

/** A report that says where things grew. */
final class GrowthReports {

  static final TypeRow LISTS =
      SampleEvents.ofType(SampleReports.ARRAY_LIST)
          .containers(41_200, 10, 15, 22, 33, 49, 73, 109, 163)
          .containers(500, 10)
          .row();

  /** Two stacks lead to one line, another line's lists never grow, maps are estimated. */
  static final SiteRow[] SITES = {
    SampleSites.of(
            SampleReports.ARRAY_LIST,
            "com.acme.OrderBook.add(OrderBook.java:88)",
            "com.acme.Main.main(Main.java:7)")
        .containers(41_000, 10, 15, 22, 33, 49, 73, 109, 163)
        .row(),
    SampleSites.of(
            SampleReports.ARRAY_LIST,
            "com.acme.OrderBook.add(OrderBook.java:88)",
            "com.acme.Main.replay(Main.java:30)")
        .containers(200, 10, 15, 22, 33, 49, 73, 109, 163)
        .row(),
    SampleSites.of(SampleReports.ARRAY_LIST, "com.acme.Names.of(Names.java:5)")
        .containers(400, 10)
        .row(),
    SampleSites.of(SampleReports.HASH_MAP, "com.acme.Index.put(Index.java:12)")
        .containers(9, 16, 32, 64, 128)
        .estimated(0.3, 43)
  };

  private GrowthReports() {}

  static Report report() {
    TypeRow few = SampleEvents.ofType(SampleReports.ARRAY_LIST).containers(100, 10, 15).row();
    return SampleReports.builder()
        .types(LISTS, SampleReports.hashMaps())
        .sites(SITES)
        .scopes(
            new ScopeRow("import", few.figures(), java.util.List.of(few)),
            new ScopeRow("import > parse", few.figures(), java.util.List.of(few)))
        .timeline(SampleLive.timeline())
        .live(SampleLive.live())
        .build();
  }
}
