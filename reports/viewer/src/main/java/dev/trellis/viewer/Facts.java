package dev.trellis.viewer;

import dev.trellis.report.CoveredSite;
import dev.trellis.report.Jvm;
import dev.trellis.report.Policy;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.Self;
import dev.trellis.report.TypeRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What terminal and page both say of a run, in the same words. Text is as the report has it. */
final class Facts {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("askPut", "before"),
          Map.entry("compactFrom", "1k"),
          Map.entry("compactGrowth", "1/8"),
          Map.entry("jfr", "false"),
          Map.entry("jmx", "false"),
          Map.entry("ledger", "live"),
          Map.entry("live", "false"),
          Map.entry("liveFrom", "16k"),
          Map.entry("liveMax", "100000"),
          Map.entry("log", "warn"),
          Map.entry("nodes", "false"),
          Map.entry("onDenial", "throw"),
          Map.entry("policyFailures", "10"),
          Map.entry("policy", "counting"),
          Map.entry("report", "trellis-%p.json"),
          Map.entry("reportInterval", "30s"),
          Map.entry("stackCount", "10000"),
          Map.entry("stackDepth", "8"),
          Map.entry("stackInterval", "512k"),
          Map.entry("stacks", "sampled"));

  private Facts() {}

  /** What ran, where, under which policy and when. */
  static Map<String, String> run(Report report) {
    Jvm jvm = report.jvm();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", jvm.mainClass() + ", pid " + jvm.pid());
    facts.put(
        "JDK", "%s %s, %s, %s".formatted(jvm.javaVersion(), jvm.vendor(), jvm.vmName(), jvm.gc()));
    facts.put(
        "layout",
        "references of %d bytes, objects aligned to %d bytes"
            .formatted(jvm.referenceBytes(), jvm.objectAlignmentBytes()));
    facts.put("policy", policy(report.policy()));
    facts.put("state", report.state().name());
    facts.put("time", report.startedAt() + " to " + report.endedAt());
    facts.put(
        "report",
        "%s, written by %s %s"
            .formatted(report.reportId(), report.tool().name(), report.tool().version()));
    return facts;
  }

  /** The policy's accounts with their units. */
  static Map<String, String> accounts(Policy policy) {
    Map<String, String> accounts = new LinkedHashMap<>();
    policy.accounts().forEach((name, value) -> accounts.put(name, account(name, value)));
    return accounts;
  }

  /** Whether all growth sites were woven, and how many are in which state. */
  static String coverage(Report report) {
    List<CoveredSite> sites = report.coverage().sites();
    String states =
        Arrays.stream(CoveredSite.Status.values())
            .map(
                status ->
                    Map.entry(
                        status, sites.stream().filter(site -> site.status() == status).count()))
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> Quantities.grouped(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return "%s; %s%s"
        .formatted(
            report.coverage().complete() ? "complete" : "INCOMPLETE",
            Quantities.counted(sites.size(), "growth sites"),
            states.isEmpty() ? "" : ": " + states);
  }

  /** What Trellis cost and what it did not see; where nothing is recorded, nothing is tried. */
  static List<String> self(Report report) {
    Self self = report.self();
    List<String> items = new ArrayList<>();
    items.add(
        String.format(
            Locale.ROOT,
            "%,.1f ns an event, timed at the start before the JIT",
            self.eventNanos()));
    items.add(Quantities.counted(self.dropped(), "events") + " dropped");
    items.add(
        "its own %s %s not counted"
            .formatted(
                Quantities.counted(self.ownEvents(), "events"),
                self.ownEvents() == 1 ? "is" : "are"));
    items.add(Quantities.counted(self.stacksTaken(), "stacks") + " taken");
    items.add(Quantities.counted(self.stacksDropped(), "stacks") + " dropped");
    items.add(Quantities.roundedBytes(self.heldBytes()) + " held");
    items.add(Quantities.counted(self.reports(), "reports") + " written");
    if (report.policy().records()) {
      items.add("self-test " + (self.alive() ? "seen at start and end" : "NOT seen throughout"));
    }
    return items;
  }

  /** Types by requested bytes, most first; equal ones by name. */
  static List<TypeRow> byRequestedBytes(List<TypeRow> types) {
    return types.stream()
        .sorted(
            Comparator.comparingLong((TypeRow row) -> row.figures().requestedBytes())
                .reversed()
                .thenComparing(TypeRow::type))
        .toList();
  }

  /** Its name, and those options that say more than the name and the agent's defaults do. */
  private static String policy(Policy policy) {
    List<String> options =
        policy.options().entrySet().stream()
            .filter(option -> !option.getValue().equals(DEFAULTS.get(option.getKey())))
            .filter(option -> !option.equals(Map.entry("policy", policy.name())))
            .map(option -> option.getKey() + "=" + option.getValue())
            .toList();
    return options.isEmpty()
        ? policy.name()
        : policy.name() + " (" + String.join(", ", options) + ")";
  }

  private static String account(String name, long value) {
    if (!name.endsWith("Bytes")) {
      return Quantities.grouped(value);
    }
    return Math.abs(value) < 1024
        ? Quantities.grouped(value) + " B"
        : "%s B (%s)".formatted(Quantities.grouped(value), Quantities.roundedBytes(value));
  }
}
