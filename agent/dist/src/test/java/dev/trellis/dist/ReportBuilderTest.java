package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Figures;
import dev.trellis.report.PolicyFailure;
import dev.trellis.report.Report;
import dev.trellis.report.ReportChecks;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.Self;
import dev.trellis.report.Timeline;
import dev.trellis.report.TypeRow;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.scope.ThreadValues;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBuilderTest {

  private static final Self SELF = new Self(2.5, 0, 0, 1000, 0, 0, 1, true, null, List.of());
  private static final int NONE = FedEngine.NONE;
  private static final long UNKNOWN = TimelineRecorder.UNKNOWN;

  private final Catalogue catalogue = Catalogue.ofJavaBase(Runtime.version().feature());
  private final Weaver weaver = weaver(catalogue);
  private final AtomicLong clock = new AtomicLong();
  private final TimelineRecorder timeline = new TimelineRecorder(clock::get);

  @Test
  void an_engine_that_has_seen_nothing_gives_a_sound_report() {
    Report report = counting(new FedEngine(true, null));

    assertThat(ReportChecks.inconsistencies(report)).isEmpty();
    assertThat(report.totals()).isEqualTo(Figures.ZERO);
    assertThat(report.types()).isEmpty();
    assertThat(report.self()).isEqualTo(SELF);
    assertThat(report.state()).isEqualTo(Report.State.PARTIAL);
    assertThat(report.startedAt()).isEqualTo("2026-11-22T00:00:00.000Z");
    assertThat(Instant.parse(report.endedAt())).isAfter(Instant.parse(report.startedAt()));
  }

  @Test
  void whatever_the_engine_was_fed_the_sums_of_the_report_agree() {
    long seed = 20_261_122;
    SplittableRandom random = new SplittableRandom(seed);
    FedEngine fed = new FedEngine(true, null);
    for (int i = 0; i < 10_000; i++) {
      int oldLength = random.nextInt(3) == 0 ? NONE : random.nextInt(1 << random.nextInt(1, 25));
      fed.event(1 + random.nextInt(2), oldLength, random.nextInt(1 << random.nextInt(1, 25)));
      fed.event(1 + random.nextInt(2), random.nextInt(1000), NONE);
    }
    Report report = counting(fed);

    assertThat(ReportChecks.inconsistencies(report)).as("seed %s", seed).isEmpty();
    assertThat(report.totals().events()).isEqualTo(10_000);
    assertThat(report.types())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.bornBefore()).isPositive());
  }

  @Test
  void a_scope_has_a_row_with_its_types_and_what_ran_in_none_is_in_no_row() {
    FedEngine fed = new FedEngine(true, null);
    ThreadLocal<Object> kept = new ThreadLocal<>();
    fed.engine.scopes().keepIn(new ThreadValues(kept, thread -> kept.get()));
    assertThat(fed.engine.scopes().apply("listens", null)).isNotNull();
    fed.event(FedEngine.LIST, NONE, 5);
    Object open = fed.engine.scopes().apply("open", "import");
    fed.event(FedEngine.LIST, 5, 10);
    fed.event(FedEngine.LIST_OF_LONGS, NONE, 10);
    fed.event(FedEngine.TABLE, NONE, 16);
    Object empty = fed.engine.scopes().apply("open", "nothing");
    fed.engine.scopes().apply("close", empty);
    fed.engine.scopes().apply("close", open);
    fed.event(FedEngine.TABLE, 16, 32);
    Report report = counting(fed);

    assertThat(ReportChecks.inconsistencies(report)).isEmpty();
    assertThat(report.scopes()).extracting(ScopeRow::scope).containsExactly("import");
    ScopeRow row = report.scopes().get(0);
    assertThat(row.types()).extracting(TypeRow::type).containsExactly("acme.List", "acme.Table");
    assertThat(row.figures().events()).isEqualTo(3);
    assertThat(row.figures().initials()).isEqualTo(2);
    assertThat(row.types().get(0).figures().copiedBytes()).isEqualTo(20);
    assertThat(row.types().get(0).bornBefore()).as("born outside of it").isEqualTo(1);
    assertThat(report.totals().events()).isEqualTo(5);
  }

  @Test
  void all_reports_of_a_run_have_one_id_and_start() {
    ReportBuilder builder =
        builder(Given.options("policy=counting"), new FedEngine(true, null), null, weaver);

    Report first = builder.build(Report.State.PARTIAL, SELF, UNKNOWN);
    Report second = builder.build(Report.State.COMPLETE, SELF, UNKNOWN);

    assertThat(second.reportId()).isEqualTo(first.reportId()).isNotEmpty();
    assertThat(second.startedAt()).isEqualTo(first.startedAt());
    assertThat(second.state()).isEqualTo(Report.State.COMPLETE);
  }

  @Test
  void the_last_interval_of_the_timeline_goes_to_what_the_totals_of_the_same_report_say() {
    FedEngine fed = new FedEngine(true, null);
    fed.event(FedEngine.LIST, NONE, 10);
    clock.addAndGet(1_000_000_000);
    timeline.add(fed.engine.sums(), 7);
    fed.event(FedEngine.LIST, 10, 20);
    clock.addAndGet(250_000_000);

    ReportBuilder builder = builder(Given.options("policy=counting"), fed, null, weaver);

    assertThat(builder.build(Report.State.PARTIAL, SELF, UNKNOWN).timeline())
        .isEqualTo(
            new Timeline(
                1000,
                List.of(
                    new Timeline.Point(1000, 56, 0, 0, 7L),
                    new Timeline.Point(1250, 96, 40, 0, null))));
  }

  @Test
  void a_policy_that_records_nothing_has_no_timeline() {
    ReportBuilder builder =
        builder(Given.options("policy=system"), new FedEngine(false, null), null, weaver);

    assertThat(builder.build(Report.State.PARTIAL, SELF, UNKNOWN).timeline())
        .isEqualTo(Timeline.NONE);
  }

  @Test
  void the_jvm_is_the_one_that_runs() {
    Report report = counting(new FedEngine(true, null));

    assertThat(report.jvm().pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(report.jvm().javaVersion()).isEqualTo(System.getProperty("java.version"));
    assertThat(report.jvm().referenceBytes()).isEqualTo(4);
    assertThat(report.jvm().objectAlignmentBytes()).isEqualTo(8);
    assertThat(report.jvm().gc()).isNotEmpty();
  }

  @Test
  void denials_and_accounts_of_the_policy_stand_in_the_report() throws OptionException {
    AgentOptions options = Given.options("policy=counting+limiting,ledger=net,limit=4k");
    PolicyChain chain = Policies.chain(options);
    FedEngine fed = new FedEngine(true, chain);
    fed.event(FedEngine.LIST, NONE, 500);
    assertThatThrownBy(() -> fed.event(FedEngine.LIST, NONE, 1000))
        .isInstanceOf(OutOfMemoryError.class);

    Report report = builder(options, fed, chain, weaver).build(Report.State.PARTIAL, SELF, UNKNOWN);

    assertThat(ReportChecks.inconsistencies(report)).isEmpty();
    assertThat(report.policy().name()).isEqualTo("counting+limiting");
    assertThat(report.policy().options()).contains(entry("limit", "4k"));
    assertThat(report.policy().denials()).isEqualTo(1);
    assertThat(report.totals().deniedBytes()).isEqualTo(4016);
    assertThat(report.policy().accounts())
        .containsEntry("exemptedCount", 0L)
        .containsEntry("limitBytes", 4096L)
        .containsEntry("inUseBytes", 2016L)
        .containsEntry("peakInUseBytes", 2016L);
    assertThat(report.policy().replaced()).isFalse();
  }

  @Test
  void faults_and_the_seed_that_was_drawn_for_them_stand_in_the_report() throws OptionException {
    AgentOptions options = Given.options("faults=rate:0.5");
    PolicyChain chain = Policies.chain(options);

    Report report =
        builder(options, new FedEngine(true, chain), chain, weaver)
            .build(Report.State.PARTIAL, SELF, UNKNOWN);

    assertThat(report.policy().name()).isEqualTo("counting");
    assertThat(report.policy().options())
        .contains(entry("faults", "rate:0.5"), entry("faultSeed", "" + chain.faults().seed()));
    assertThat(chain.faults().seed()).isBetween(1L, (long) Integer.MAX_VALUE);
    assertThat(report.policy().accounts())
        .containsEntry("faults", 0L)
        .containsEntry("faultsExempted", 0L)
        .containsEntry("faultRequests", 0L);
  }

  @Test
  void a_policy_that_failed_is_named_with_its_error() throws OptionException {
    String name = "dev.trellis.dist.policies.Quota$ThrowsWhenMade";
    AgentOptions options = Given.policy(name);
    PolicyChain chain = Policies.chain(options);

    Report report =
        builder(options, new FedEngine(true, chain), chain, weaver)
            .build(Report.State.PARTIAL, SELF, UNKNOWN);

    assertThat(report.policy().replaced()).isTrue();
    assertThat(report.policy().failures()).isEqualTo(1);
    assertThat(report.policy().failureList())
        .containsExactly(
            new PolicyFailure(name, "java.lang.IllegalStateException: no quota given", 1));
  }

  @Test
  void sites_whose_class_is_not_loaded_leave_the_coverage_complete() {
    Report report = counting(new FedEngine(true, null));

    assertThat(report.coverage().complete()).isTrue();
    assertThat(report.coverage().sites())
        .hasSize(catalogue.types().stream().mapToInt(ReportBuilderTest::sites).sum());
    assertThat(report.coverage().notes()).isEmpty();
  }

  @Test
  void a_class_that_could_not_be_woven_leaves_the_coverage_incomplete_and_is_noted() {
    weaver.failed(catalogue.types().get(0).name(), "java.lang.VerifyError: bad");

    Report report = counting(new FedEngine(true, null));

    assertThat(report.coverage().complete()).isFalse();
    assertThat(report.coverage().notes())
        .containsExactly(
            catalogue.types().get(0).name() + " could not be woven: java.lang.VerifyError: bad");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 23, 26})
  void a_release_that_the_catalogue_was_not_checked_against_is_noted(int release) {
    Report report =
        builder(
                Given.options("policy=counting"),
                new FedEngine(true, null),
                null,
                weaver(Catalogue.ofJavaBase(release)))
            .build(Report.State.PARTIAL, SELF, UNKNOWN);

    assertThat(report.coverage().notes())
        .containsExactly(
            "Java "
                + release
                + " is unverified: the catalogue of java.base was checked against 17, 21 and 25");
    assertThat(report.coverage().complete()).isTrue();
  }

  /** LinkedTransferQueue's nodes are of another class from 21 on. */
  @Test
  void an_entry_that_the_catalogue_does_not_know_leaves_the_coverage_incomplete()
      throws IOException {
    int other = Runtime.version().feature() < 21 ? 25 : 17;
    Weaver stale =
        new Weaver(
            Catalogue.ofJavaBase(other), new WeaverOptions(false, true, List.of()), row -> 1);
    String name = "java.util.concurrent.LinkedTransferQueue";
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] unused = stale.weave(name, true, in.readAllBytes());
    }

    Report report =
        builder(Given.options("nodes=true"), new FedEngine(true, null), null, stale)
            .build(Report.State.PARTIAL, SELF, UNKNOWN);

    assertThat(report.coverage().complete()).isFalse();
    assertThat(report.coverage().sites())
        .filteredOn(site -> site.status() == CoveredSite.Status.UNKNOWN)
        .isNotEmpty()
        .allSatisfy(site -> assertThat(site.site()).startsWith(name + ".").contains(" node:"));
  }

  @Test
  void what_was_missed_leaves_the_coverage_incomplete_and_is_noted() {
    weaver.missed("attached late");

    Report report = counting(new FedEngine(true, null));

    assertThat(report.coverage().complete()).isFalse();
    assertThat(report.coverage().notes()).containsExactly("attached late");
  }

  private Report counting(FedEngine fed) {
    return builder(Given.options("policy=counting"), fed, null, weaver)
        .build(Report.State.PARTIAL, SELF, UNKNOWN);
  }

  private ReportBuilder builder(AgentOptions options, FedEngine fed, PolicyChain chain, Weaver by) {
    return new ReportBuilder(
        options,
        fed.engine,
        chain,
        by,
        timeline,
        null,
        FedEngine.LAYOUT,
        ProcessHandle.current().pid(),
        Instant.parse("2026-11-22T00:00:00Z").toEpochMilli());
  }

  /** Those that are woven where nobody may deny and nodes are not counted. */
  private static int sites(GrowthType type) {
    return (int) type.rows().stream().filter(row -> !row.asks() && !row.isOfLength()).count();
  }

  private static Weaver weaver(Catalogue of) {
    return new Weaver(of, new WeaverOptions(false, false, List.of()), row -> 1);
  }
}
