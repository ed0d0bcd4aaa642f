package dev.trellis.benchmarks.costs;

import dev.trellis.benchmarks.tables.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first page's table: a row for each figure, a column for each release of the JDK. */
public final class CostsTable {

  private static final List<Integer> FEATURES = List.of(17, 21, 25);
  private static final String COUNTING = "counting, sampled";
  private static final String TOGETHER = "over it: resident and heap, MiB";
  private static final String ONE_MORE = "one more costs, KiB";

  private static final List<Cost> COSTS =
      List.of(
          Cost.ofStart("start, times an empty agent's: `system`", "system"),
          Cost.ofStart("start: `counting`, warm cache", "counting, warm cache"),
          Cost.ofStart("start: `counting`, first run on a machine", "counting, first run"),
          Cost.ofEvent("one event, ns: no agent against no agent", "no agent again"),
          Cost.ofEvent("one event: `system`", "system"),
          Cost.ofEvent("one event: `counting` without stacks", "counting"),
          Cost.ofEvent("one event: `counting`", COUNTING),
          Cost.ofEvent("one event: `limiting` without stacks", "limiting"),
          Cost.ofEventOnTwoThreads(
              "one event, both cores at it: `counting` without stacks", "counting"),
          Cost.ofEventOnTwoThreads(
              "one event, both cores at it: `limiting` without stacks", "limiting"),
          Cost.ofThreads(2, "counting"),
          Cost.ofThreads(64, "counting"),
          Cost.ofProgram(
              "CPU of javac, times no agent: no agent again",
              "programs",
              "javac",
              "no agent again"),
          Cost.ofProgram("javac: `counting`", "programs", "javac", COUNTING),
          Cost.ofProgram(
              "a server (Jetty): no agent again", "programs", "server", "no agent again"),
          Cost.ofProgram("a server: `counting`", "programs", "server", COUNTING),
          Cost.ofProgram(
              "a database (H2): no agent again", "programs", "database", "no agent again"),
          Cost.ofProgram("a database: `counting`", "programs", "database", COUNTING),
          Cost.ofProgram(
              "a search engine (Lucene): no agent again", "programs", "search", "no agent again"),
          Cost.ofProgram("a search engine: `counting`", "programs", "search", COUNTING),
          peer("no agent again"),
          peer("Trellis, counting"),
          peer("JFR, default"),
          peer("JFR, profile"),
          peer("async-profiler, alloc"),
          peer("allocation-instrumenter"),
          Cost.ofMemory(
              "memory over an empty agent, MiB, on 2 cores: `counting`",
              "10 call sites, 2 cores",
              COUNTING,
              TOGETHER),
          Cost.ofMemory(
              "memory, KiB: one more call site", "5000 call sites, 2 cores", COUNTING, ONE_MORE),
          Cost.ofMemory(
              "memory, KiB: one more core", "10 call sites, 64 cores", COUNTING, ONE_MORE),
          Cost.ofReport("report of 5,000 call sites: bytes", "bytes"),
          Cost.ofReport("report of 5,000 call sites: ms to write", "ms to write"),
          Cost.ofReport("a program ends later, ms", "exit later, ms"));

  private CostsTable() {}

  private static Cost peer(String label) {
    return Cost.ofProgram("CPU of filling maps, times no agent: " + label, "peers", "maps", label);
  }

  /**
   * The Markdown, from the tables in the module's README.
   *
   * @throws IllegalArgumentException when a section of them is missing, or has other columns
   */
  public static String of(String readme) {
    Map<String, PublishedTable> tables = new TreeMap<>();
    List<String> head = new ArrayList<>(List.of("figure"));
    FEATURES.forEach(feature -> head.add("JDK " + feature));
    MarkdownTable costs = new MarkdownTable(List.of(), head);
    for (Cost cost : COSTS) {
      PublishedTable table =
          tables.computeIfAbsent(cost.section(), name -> PublishedTable.in(readme, name));
      List<String> row = new ArrayList<>(List.of(cost.name()));
      FEATURES.forEach(feature -> row.add(cost.cell(table, feature)));
      costs.add(row);
    }
    return costs.toString();
  }
}
