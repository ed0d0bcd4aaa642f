package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.Options;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.report.Coverage;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Figures;
import dev.trellis.report.Jvm;
import dev.trellis.report.Policy;
import dev.trellis.report.PolicyFailure;
import dev.trellis.report.Report;
import dev.trellis.report.Self;
import dev.trellis.report.SiteRow;
import dev.trellis.report.Timeline;
import dev.trellis.report.Tool;
import dev.trellis.report.TypeRow;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.Snapshot;
import dev.trellis.runtime.record.TypeFigures;
import dev.trellis.weaver.Releases;
import dev.trellis.weaver.SiteCoverage;
import dev.trellis.weaver.SiteStatus;
import dev.trellis.weaver.Weaver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a report of what has been counted so far. Confined to the thread that reports. */
final class ReportBuilder {

  private final AgentOptions options;
  private final Engine engine;
  private final @Nullable PolicyChain chain;
  private final Weaver weaver;
  private final TimelineRecorder timeline;
  private final @Nullable LiveWatcher live;
  private final Jvm jvm;
  private final String reportId;
  private final String startedAt;

  ReportBuilder(
      AgentOptions options,
      Engine engine,
      @Nullable PolicyChain chain,
      Weaver weaver,
      TimelineRecorder timeline,
      @Nullable LiveWatcher live,
      ArrayLayout references,
      long pid,
      long startMillis) {
    this.options = options;
    this.engine = engine;
    this.chain = chain;
    this.weaver = weaver;
    this.timeline = timeline;
    this.live = live;
    this.jvm = JvmFacts.of(references, pid);
    this.reportId = JvmFacts.runId(pid, startMillis);
    this.startedAt = JvmFacts.utc(startMillis);
  }

  /**
   * A report of now.
   *
   * @param liveBytes bytes of live storages, or {@link TimelineRecorder#UNKNOWN}
   */
  Report build(Report.State state, Self self, long liveBytes) {
    Snapshot snapshot = engine.snapshot();
    List<TypeRow> types = Rows.types(snapshot.types());
    Figures totals = Figures.ZERO;
    for (TypeRow type : types) {
      totals = totals.plus(type.figures());
    }
    List<SiteRow> sites = SiteRows.of(snapshot.sites());
    Figures unattributed = totals;
    for (SiteRow site : sites) {
      unattributed = unattributed.minus(site.figures());
    }
    long now = System.currentTimeMillis();
    return new Report(
        reportId,
        state,
        startedAt,
        JvmFacts.utc(now),
        new Tool("trellis", Version.current()),
        jvm,
        policy(totals),
        coverage(),
        totals,
        types,
        sites,
        unattributed,
        ScopeRows.of(snapshot.scopes(), engine.scopes()),
        options.get(Options.POLICY).isSystem() ? Timeline.NONE : timeline.until(totals, liveBytes),
        live == null ? null : live.report(now),
        self);
  }

  static long events(TypeFigures[] figures) {
    long events = 0;
    for (TypeFigures of : figures) {
      events += Rows.figures(of).events();
    }
    return events;
  }

  private Policy policy(Figures totals) {
    SortedMap<String, Long> accounts = new TreeMap<>();
    List<PolicyFailure> failed = new ArrayList<>();
    long failures = 0;
    boolean replaced = false;
    Compaction compaction = engine.compaction();
    if (compaction != null) {
      accounts.putAll(compaction.accounts());
    }
    SortedMap<String, String> given = new TreeMap<>(options.asMap());
    if (chain != null) {
      accounts.put("exemptedCount", chain.exempted());
      addFaults(given, accounts, chain.faults());
      for (PolicyMember member : chain.members()) {
        failures += member.failures();
        replaced |= member.isReplaced();
        addFailures(failed, member);
        for (Map.Entry<String, Long> account : member.accounts().entrySet()) {
          // A name that two policies use is made clear by the policy's own.
          String name = account.getKey();
          while (accounts.containsKey(name)) {
            name = member.name() + "." + name;
          }
          accounts.put(name, account.getValue());
        }
      }
    }
    String name = String.join("+", options.get(Options.POLICY).names());
    return new Policy(name, given, totals.denials(), failures, replaced, failed, accounts);
  }

  /** The seed is there also where it was drawn, so that the same faults can be had again. */
  private static void addFaults(
      Map<String, String> given, Map<String, Long> accounts, @Nullable Faults faults) {
    if (faults != null) {
      accounts.putAll(faults.accounts());
      Long seed = faults.seed();
      if (seed != null) {
        given.put(Options.FAULT_SEED.key(), seed.toString());
      }
    }
  }

  private static void addFailures(List<PolicyFailure> failed, PolicyMember member) {
    Map<String, Long> counts = new TreeMap<>();
    for (String error : member.errors()) {
      Long before = counts.get(error);
      counts.put(error, before == null ? 1 : before + 1);
    }
    for (Map.Entry<String, Long> error : counts.entrySet()) {
      failed.add(new PolicyFailure(member.name(), error.getKey(), error.getValue()));
    }
  }

  private Coverage coverage() {
    List<CoveredSite> sites = new ArrayList<>();
    List<String> notes = weaver.gaps();
    boolean complete = notes.isEmpty();
    for (SiteCoverage line : weaver.coverage()) {
      complete &= line.status() == SiteStatus.WOVEN || line.status() == SiteStatus.NOT_LOADED;
      CoveredSite.Status status = status(line.status());
      sites.add(new CoveredSite(line.site(), line.kind(), line.denialClass(), status));
    }
    notes.addAll(weaver.failures());
    notes.addAll(weaver.idle());
    int release = weaver.release();
    if (!Releases.isVerified(release)) {
      notes.add(
          "Java "
              + release
              + " is unverified: the catalogue of java.base was checked against "
              + Releases.verified());
    }
    return new Coverage(complete, sites, notes);
  }

  /** No switch: its table is made by an initialiser, which a full heap makes fail for good. */
  private static CoveredSite.Status status(SiteStatus status) {
    if (status == SiteStatus.WOVEN) {
      return CoveredSite.Status.WOVEN;
    }
    if (status == SiteStatus.NOT_LOADED) {
      return CoveredSite.Status.NOT_LOADED;
    }
    if (status == SiteStatus.ABSENT) {
      return CoveredSite.Status.ABSENT;
    }
    return status == SiteStatus.UNKNOWN ? CoveredSite.Status.UNKNOWN : CoveredSite.Status.FAILED;
  }
}
