package dev.trellis.gate;

import static dev.trellis.gate.Budgets.rows;
import static dev.trellis.gate.Budgets.total;
import static dev.trellis.gate.Budgets.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Coverage;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.CoveredSite.Status;
import dev.trellis.report.Figures;
import dev.trellis.report.Policy;
import dev.trellis.report.Report;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.TypeRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

  private static final String ARRAY_LIST = SampleReports.ARRAY_LIST;

  @TempDir Path dir;

  @Test
  void a_budget_that_is_kept_passes_and_names_its_tightest_row() throws IOException {
    Judgement judgement =
        judge(SampleReports.sound(), total("growths", 200), type(ARRAY_LIST, "growths", 125));

    assertThat(judgement)
        .isEqualTo(
            new Judgement(
                Verdict.PASS,
                List.of(
                    "PASS: 2 rows checked; tightest is row 2: type java.util.ArrayList: "
                        + "growths is 120, at most 125 (5 left, 4 %)")));
  }

  @Test
  void a_figure_at_its_bound_passes() throws IOException {
    assertThat(judge(SampleReports.sound(), type(ARRAY_LIST, "growths", 120)))
        .isEqualTo(
            new Judgement(
                Verdict.PASS,
                List.of(
                    "PASS: 1 row checked; tightest is row 1: type java.util.ArrayList: "
                        + "growths is 120, at most 120 (0 left, 0 %)")));
  }

  @Test
  void every_row_that_is_exceeded_fails_with_one_line() throws IOException {
    Judgement judgement =
        judge(
            SampleReports.sound(),
            type(ARRAY_LIST, "growths", 119),
            total("nodes", 500),
            total("events", 1));

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.lines())
        .containsExactly(
            "budget exceeded: type java.util.ArrayList: growths is 120, at most 119 "
                + "(1 over, +0.85 %): agreed",
            "budget exceeded: total: events is 1,660, at most 1 (1,659 over, +165,900 %): agreed",
            "FAIL: 2 of 3 rows exceeded");
  }

  @Test
  void an_excess_of_one_in_a_huge_figure_never_reads_as_equal() throws IOException {
    Report report = bytes(12_582_913);

    assertThat(judge(report, total("requestedBytes", "'12m'")).lines())
        .first()
        .isEqualTo(
            "budget exceeded: total: requestedBytes is 12,582,913 B, at most 12,582,912 B "
                + "(1 B over, +0.000008 %): agreed");
    assertThat(judge(bytes(Long.MAX_VALUE), total("requestedBytes", Long.MAX_VALUE - 1)).lines())
        .first()
        .asString()
        .contains("(1 B over, +0.000000000000000011 %)");
  }

  @Test
  void rounded_sizes_are_added_where_they_differ() throws IOException {
    assertThat(judge(bytes(25_165_824), total("requestedBytes", "'12m'")).lines())
        .first()
        .isEqualTo(
            "budget exceeded: total: requestedBytes is 25,165,824 B [24.0 MiB], "
                + "at most 12,582,912 B [12.0 MiB] (12,582,912 B over, +100 %): agreed");
  }

  @Test
  void a_bound_of_zero_has_no_percentage() throws IOException {
    assertThat(judge(SampleReports.sound(), total("growths", 0)).lines())
        .first()
        .isEqualTo("budget exceeded: total: growths is 150, at most 0 (150 over): agreed");
  }

  @Test
  void a_bound_of_zero_that_is_kept_is_the_tightest() throws IOException {
    assertThat(judge(SampleReports.sound(), total("growths", 150), total("shrinks", 0)).lines())
        .containsExactly(
            "PASS: 2 rows checked; tightest is row 2: total: shrinks is 0, at most 0 (0 left)");
  }

  @Test
  void a_covered_type_without_a_row_has_figures_of_zero() throws IOException {
    assertThat(judge(SampleReports.sound(), type("java.util.ArrayDeque", "growths", 1)).lines())
        .containsExactly(
            "PASS: 1 row checked; tightest is row 1: type java.util.ArrayDeque: "
                + "growths is 0, at most 1 (1 left, 100 %)");
  }

  @Test
  void a_reason_cannot_break_the_line() throws IOException {
    String row = "{'scope':'total','figure':'growths','max':0,'reason':'a\\nb\\u001b[2J'}";

    assertThat(judge(SampleReports.sound(), row).lines())
        .first()
        .isEqualTo(
            "budget exceeded: total: growths is 150, at most 0 (150 over): a\\u000ab\\u001b[2J");
  }

  @Test
  void a_misspelt_type_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(
            SampleReports.sound(),
            total("growths", 150),
            type("java.util.ArayList", "growths", 1),
            type("java.util", "growths", 1)),
        "budget row 2: type java.util.ArayList is neither in the report nor has it a known growth"
            + " site; the nearest is java.util.ArrayList",
        "budget row 3: type java.util is neither in the report nor has it a known growth site");
  }

  @Test
  void a_type_misspelt_in_case_alone_is_told_the_nearest_among_types_that_never_grew_too()
      throws IOException {
    cannotJudge(
        judge(SampleReports.sound(), type("java.util.arraydeque", "growths", 1)),
        "budget row 1: type java.util.arraydeque is neither in the report nor has it a known"
            + " growth site; the nearest is java.util.ArrayDeque");
  }

  @Test
  void a_type_that_grows_within_a_hash_map_is_told_so() throws IOException {
    for (String name : List.of("HashSet", "LinkedHashSet", "LinkedHashMap")) {
      cannotJudge(
          judge(SampleReports.sound(), type("java.util." + name, "growths", 1)),
          "budget row 1: type java.util."
              + name
              + " is neither in the report nor has it a known growth site; it counts under"
              + " java.util.HashMap");
    }
  }

  @Test
  void coverage_with_a_note_and_no_missed_site_cannot_be_judged_and_prints_the_note()
      throws IOException {
    Coverage late =
        new Coverage(
            false,
            SampleReports.coverage(true, Status.WOVEN).sites(),
            List.of(
                "attached while the program was running: what grew before is not in the figures"));

    cannotJudge(
        judge(SampleReports.builder().coverage(late).build(), total("growths", 9_999)),
        "coverage is incomplete: attached while the program was running: what grew before is not"
            + " in the figures");
  }

  @Test
  void a_partial_report_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(SampleReports.builder().state(Report.State.PARTIAL).build(), total("growths", 9_999)),
        "report is PARTIAL: the run had not ended when it was written");
  }

  @Test
  void a_report_of_an_agent_that_was_not_alive_cannot_be_judged() throws IOException {
    String row = total("growths", 9_999);

    cannotJudge(
        judge(SampleReports.builder().self(SampleReports.self(0, false, true)).build(), row),
        "agent not alive: it did not see its own canary event at the start");
    cannotJudge(
        judge(SampleReports.builder().self(SampleReports.self(0, true, false)).build(), row),
        "agent not alive: it did not see its own canary event at the end");
    cannotJudge(
        judge(SampleReports.builder().self(SampleReports.self(0, true, null)).build(), row),
        "agent not known to be alive: no canary event was tried at the end");
  }

  @Test
  void a_report_with_dropped_events_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(
            SampleReports.builder().self(SampleReports.self(1, true, true)).build(),
            total("growths", 9_999)),
        "1 event dropped: figures are too low");
  }

  @Test
  void a_site_that_was_not_woven_cannot_be_judged_even_if_coverage_claims_to_be_complete()
      throws IOException {
    for (boolean claim : new boolean[] {true, false}) {
      cannotJudge(
          judge(
              SampleReports.builder()
                  .coverage(SampleReports.coverage(claim, Status.FAILED))
                  .build(),
              total("growths", 9_999)),
          "coverage is incomplete: 1 growth site not woven: "
              + "java.util.ArrayList.grow(I)[Ljava/lang/Object; (FAILED)");
    }
  }

  @Test
  void coverage_that_is_incomplete_for_another_reason_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(
            SampleReports.builder().coverage(SampleReports.coverage(false, Status.WOVEN)).build(),
            total("growths", 9_999)),
        "coverage is incomplete: the report does not say where");
  }

  @Test
  void the_system_policy_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(
            SampleReports.builder().policy(SampleReports.policy("system", 0, 0)).build(),
            total("growths", 9_999)),
        "policy is system: it records nothing; run with policy=counting");
  }

  @Test
  void an_inconsistent_report_cannot_be_judged() throws IOException {
    TypeRow row = SampleReports.arrayLists();
    TypeRow bent = new TypeRow(row.type(), row.figures(), 3, row.histograms());

    cannotJudge(
        judge(SampleReports.builder().types(bent).build(), total("growths", 9_999)),
        "report is inconsistent: type java.util.ArrayList: finalCapacityLength less bornBefore is"
            + " 997, but arrivals less departures are 1,000");
  }

  @Test
  void a_row_that_cannot_be_judged_hides_no_row_that_is_exceeded() throws IOException {
    Judgement judgement =
        judge(
            SampleReports.sound(),
            total("growths", 149),
            type("java.util", "growths", 1),
            total("replaces", 0));

    assertThat(judgement)
        .isEqualTo(
            new Judgement(
                Verdict.CANNOT_JUDGE,
                List.of(
                    "CANNOT_JUDGE: budget row 2: type java.util is neither in the report nor has it"
                        + " a known growth site",
                    "budget exceeded: total: growths is 150, at most 149 (1 over, +0.68 %):"
                        + " agreed")));
  }

  @Test
  void nodes_that_were_not_counted_cannot_be_judged() throws IOException {
    Report report = SampleReports.builder().types(SampleReports.arrayLists()).build();

    cannotJudge(
        judge(
            report,
            total("nodes", 9),
            total("events", 9_999),
            type(ARRAY_LIST, "nodes", 9),
            type("java.util.HashMap$Node", "nodes", 9)),
        "budget row 1: total: nodes were not counted; run with nodes=true",
        "budget row 3: type java.util.ArrayList: nodes were not counted; run with nodes=true",
        "budget row 4: type java.util.HashMap$Node: nodes were not counted; run with nodes=true");
  }

  @Test
  void nodes_of_a_class_that_is_none_of_nodes_cannot_be_judged() throws IOException {
    cannotJudge(
        judge(
            nodes("java.util.HashMap.newNode(I)V node:java/util/HashMap$Node#1"),
            type("java.util.HashMap", "nodes", 9),
            type("java.util.HashMap", "growths", 9),
            type("java.util.HashMap$Node", "nodes", 9),
            type(ARRAY_LIST, "nodes", 9)),
        "budget row 1: type java.util.HashMap is no class of nodes; its nodes count under"
            + " java.util.HashMap$Node",
        "budget row 4: type java.util.ArrayList is no class of nodes");
  }

  @Test
  void a_covered_class_of_nodes_of_which_none_was_made_has_zero() throws IOException {
    Report report = nodes("java.util.TreeMap.put(I)V node:java/util/TreeMap$Entry#1");

    assertThat(
            judge(report, total("nodes", 9), type("java.util.TreeMap$Entry", "nodes", 1)).lines())
        .containsExactly(
            "PASS: 2 rows checked; tightest is row 1: total: nodes is 0, at most 9 (9 left,"
                + " 100 %)");
  }

  /** No node was made, though they were counted. */
  private static Report nodes(String site) {
    List<CoveredSite> sites = new ArrayList<>(SampleReports.coverage(true, Status.WOVEN).sites());
    sites.add(new CoveredSite(site, "NODE", "NEVER_DENIED", Status.WOVEN));
    Policy policy =
        new Policy(
            "counting",
            new TreeMap<>(Map.of("nodes", "true")),
            0,
            0,
            false,
            List.of(),
            new TreeMap<>());
    return SampleReports.builder()
        .types(SampleReports.arrayLists())
        .policy(policy)
        .coverage(new Coverage(true, sites, List.of()))
        .build();
  }

  private static Report bytes(long requestedBytes) {
    return SampleReports.builder()
        .types(
            SampleEvents.ofType(ARRAY_LIST)
                .also(new Figures(0, 0, 0, 0, 0, requestedBytes, 0, 0, 0, 0, 0))
                .row())
        .build();
  }

  private static void cannotJudge(Judgement judgement, String... reasons) {
    assertThat(judgement).isEqualTo(Judgement.impossible(List.of(reasons)));
    assertThat(judgement.lines()).allMatch(line -> line.startsWith("CANNOT_JUDGE: "));
  }

  private Judgement judge(Report report, String... rows) throws IOException {
    return Gate.judge(report, BudgetReader.read(Budgets.file(dir, rows(rows))));
  }
}
