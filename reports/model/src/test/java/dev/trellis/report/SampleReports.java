package dev.trellis.report;

import dev.trellis.report.CoveredSite.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports to test on: a sound one, and a builder that departs from it in one point at a time. */
public final class SampleReports {

  public static final String ARRAY_LIST = "java.util.ArrayList";
  public static final String HASH_MAP = "java.util.HashMap";

  private Report.State state = Report.State.COMPLETE;
  private Policy policy = policy("counting", 0, 0);
  private Coverage coverage = coverage(true, Status.WOVEN);
  private List<TypeRow> types = List.of(hashMaps(), arrayLists());
  private List<SiteRow> sites = List.of();
  private List<ScopeRow> scopes = List.of();
  private Timeline timeline = Timeline.NONE;
  private @Nullable Live live;
  private Self self = self(0, true, true);

  private SampleReports() {}

  /** A sound report of a finished run: 1,120 events in array lists, 40 in hash maps. */
  public static Report sound() {
    return builder().build();
  }

  public static SampleReports builder() {
    return new SampleReports();
  }

  /** 1,000 lists of capacity 10, of which 100 grew to 15 and 20 of these to 22. */
  public static TypeRow arrayLists() {
    return SampleEvents.ofType(ARRAY_LIST)
        .containers(900, 10)
        .containers(80, 10, 15)
        .containers(20, 10, 15, 22)
        .row();
  }

  /** 10 maps that grew to 128 slots and hold 500 nodes of 32 bytes. */
  public static TypeRow hashMaps() {
    return SampleEvents.ofType(HASH_MAP)
        .containers(10, 16, 32, 64, 128)
        .also(new Figures(0, 0, 0, 0, 500, 16_000, -4_480, 1_120, 0, 0, 0))
        .row();
  }

  public static Policy policy(String name, long denials, long failures) {
    return new Policy(
        name,
        new TreeMap<>(Map.of("limit", "64m", "ledger", "live")),
        denials,
        failures,
        failures >= 10,
        failures == 0
            ? List.of()
            : List.of(
                new PolicyFailure("com.example.Odd", "java.lang.ArithmeticException", failures)),
        new TreeMap<>(Map.of("limitBytes", 67_108_864L, "inUseBytes", 65_536L)));
  }

  /** Sites of the two sample types and one of a type that never grew; the first has the status. */
  public static Coverage coverage(boolean complete, Status first) {
    return new Coverage(
        complete,
        List.of(
            new CoveredSite(
                "java.util.ArrayList.grow(I)[Ljava/lang/Object;", "GROWTH", "STRONG", first),
            new CoveredSite(
                "java.util.HashMap.resize()[Ljava/util/HashMap$Node;",
                "GROWTH",
                "INSERTED",
                Status.WOVEN),
            new CoveredSite(
                "java.util.ArrayDeque.grow(I)V", "GROWTH", "NEVER_DENIED", Status.NOT_LOADED)),
        List.of());
  }

  public static Self self(long dropped, boolean canaryAtStart, Boolean canaryAtEnd) {
    return new Self(
        2.5, 7, 0, 52_000, dropped, 12, 3, canaryAtStart, canaryAtEnd, List.of("a note"));
  }

  public SampleReports state(Report.State state) {
    this.state = state;
    return this;
  }

  public SampleReports policy(Policy policy) {
    this.policy = policy;
    return this;
  }

  public SampleReports coverage(Coverage coverage) {
    this.coverage = coverage;
    return this;
  }

  public SampleReports types(TypeRow... types) {
    this.types = List.of(types);
    return this;
  }

  public SampleReports sites(SiteRow... sites) {
    this.sites = List.of(sites);
    return this;
  }

  public SampleReports scopes(ScopeRow... scopes) {
    this.scopes = List.of(scopes);
    return this;
  }

  public SampleReports timeline(Timeline timeline) {
    this.timeline = timeline;
    return this;
  }

  public SampleReports live(Live live) {
    this.live = live;
    return this;
  }

  public SampleReports self(Self self) {
    this.self = self;
    return this;
  }

  /** Totals and what is unattributed follow from the rows. */
  public Report build() {
    Figures totals = types.stream().map(TypeRow::figures).reduce(Figures.ZERO, Figures::plus);
    Figures attributed = sites.stream().map(SiteRow::figures).reduce(Figures.ZERO, Figures::plus);
    return new Report(
        "4711-20260102T030405Z",
        state,
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:09.250Z",
        new Tool("trellis-agent", "0.1.0"),
        new Jvm(
            "17.0.15", "Debian", "OpenJDK 64-Bit Server VM", 4711, "com.example.Main", 4, 8, "G1"),
        policy,
        coverage,
        totals,
        types,
        sites,
        totals.minus(attributed),
        scopes,
        timeline,
        live,
        self);
  }
}
