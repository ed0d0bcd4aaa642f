package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Coverage;
import dev.trellis.report.CoveredSite.Status;
import dev.trellis.report.Figure;
import dev.trellis.report.Figures;
import dev.trellis.report.Policy;
import dev.trellis.report.Report;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.TypeRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalViewTest {

  private static final TerminalOptions PLAIN = new TerminalOptions(10, false, true);

  @Test
  void a_sound_report_is_shown_from_program_to_histograms_without_a_warning() {
    String view = TerminalView.render(SampleReports.sound(), PLAIN);

    assertThat(view)
        .startsWith(
            """
            Trellis report
              program            com.example.Main, pid 4711
              JDK                17.0.15 Debian, OpenJDK 64-Bit Server VM, G1
              layout             references of 4 bytes, objects aligned to 8 bytes
              policy             counting (limit=64m)
              state              COMPLETE
              time               2026-01-02T03:04:05Z to 2026-01-02T03:04:09.250Z
              report             4711-20260102T030405Z, written by trellis-agent 0.1.0

            Totals
              events                                  1,660
              initials                                1,010
            """)
        .contains(
            """

            Coverage
              complete; 3 growth sites: 2 WOVEN, 1 NOT_LOADED

            Trellis itself
              2.5 ns an event, timed at the start before the JIT · 0 events dropped
              its own 12 events are not counted · 7 stacks taken · 0 stacks dropped
              50.8 KiB held · 3 reports written · self-test seen at start and end
              note: a note

            Types by requestedBytes
            type                           events   growths  requested     copied  discarded
            java.util.ArrayList             1,120       120   64.5 KiB    5.1 KiB    7.0 KiB
            java.util.HashMap                 540        30   25.6 KiB        0 B    4.8 KiB

            java.util.ArrayList
              initials 1,000 · growths 120 · requestedBytes 66,080 · copiedBytes 5,200
              discardedBytes 7,200
              1,000 containers · 0.1 growths each · 5 B copied each · 7 B discarded each
              p50 stops at 10 · p99 at 22
              storageBytes: sizes of the storages created (bytes, powers of 2)
                1,120 values · min 56 · p50 56 · p90 80 · p99 104 · p99.9 104 · max 104
                mean 59.0
                 32-63  1,000   89.3 %  ████████████████████████████████████████████████████
                64-127    120   10.7 %  ██████▎
            """);
  }

  @Test
  void every_figure_stands_in_the_totals_with_its_unit() {
    String view = TerminalView.render(SampleReports.sound(), PLAIN);

    for (Figure figure : Figure.values()) {
      String unit =
          switch (figure.unit()) {
            case EVENTS -> "";
            case BYTES -> " B .*";
            default -> " " + figure.unit().word();
          };
      assertThat(view.lines())
          .anyMatch(line -> line.matches("  " + figure.jsonName() + " +[0-9,]+" + unit));
    }
  }

  @Test
  void the_unit_of_one_is_in_the_singular() {
    TypeRow row =
        SampleEvents.ofType("a.B").also(new Figures(0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0)).row();

    assertThat(TerminalView.render(SampleReports.builder().types(row).build(), PLAIN).lines())
        .anyMatch(line -> line.matches("  rehashedSlots +1 slot"))
        .anyMatch(line -> line.matches("  denials +1 request"));
  }

  @Test
  void options_that_are_the_agent_s_defaults_or_repeat_the_policy_s_name_are_left_out() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("ledger", "live");
    options.put("log", "warn");
    options.put("onDenial", "throw");
    options.put("policyFailures", "10");
    options.put("report", "trellis-%p.json");
    options.put("reportInterval", "30s");
    options.put("policy", "counting");
    assertThat(policyLine("counting", options)).isEqualTo("  policy             counting");

    options.put("policy", "limiting");
    options.put("onDenial", "exit");
    options.put("limit", "8m");
    assertThat(policyLine("limiting", options))
        .isEqualTo("  policy             limiting (limit=8m, onDenial=exit)");
  }

  @Test
  void a_type_with_values_that_share_a_bucket_says_so_once_under_its_histograms() {
    Report report =
        SampleReports.builder()
            .types(SampleEvents.ofType("a.Large").containers(1, 4_096).row())
            .build();

    assertThat(TerminalView.render(report, PLAIN))
        .endsWith(
            """
              above 255, p50 to max are the upper edges of their buckets, at most 0.8 % too
              high
            """)
        .containsOnlyOnce("above 255");
    assertThat(TerminalView.render(SampleReports.sound(), PLAIN)).containsOnlyOnce("above 255");
  }

  @Test
  void why_coverage_is_incomplete_stands_at_the_head_though_no_site_was_missed() {
    String note = "attached while the program was running: what grew before is not in the figures";
    Report report =
        SampleReports.builder()
            .coverage(
                new Coverage(
                    false, SampleReports.coverage(true, Status.WOVEN).sites(), List.of(note)))
            .build();

    assertThat(TerminalView.render(report, PLAIN))
        .startsWith(
            """
            WARNING: coverage is incomplete: attached while the program was running: what
                     grew before is not in the figures

            Trellis report
            """);
    assertThat(HtmlView.render(report)).contains("<li>coverage is incomplete: " + note + "</li>");
  }

  @Test
  void no_line_is_wider_than_80_columns_whatever_the_names_and_figures() {
    for (boolean unicode : new boolean[] {true, false}) {
      for (Set<Section> sections : List.of(Set.<Section>of(), EnumSet.allOf(Section.class))) {
        String view =
            TerminalView.render(
                WildReports.report(), new TerminalOptions(99, false, unicode, sections));

        assertThat(view.lines())
            .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
        assertThat(view.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(view.lines().count()).isGreaterThan(200);
      }
    }
  }

  @Test
  void nothing_in_a_name_reaches_the_terminal_as_control() {
    String view = TerminalView.render(WildReports.report(), PLAIN);

    assertThat(view.codePoints().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT);
  }

  @Test
  void ascii_is_ascii() {
    String view = TerminalView.render(WildReports.report(), new TerminalOptions(9, false, false));

    assertThat(view).isASCII();
    assertThat(TerminalView.render(SampleReports.sound(), new TerminalOptions(9, false, false)))
        .contains("\n    64-127    120   10.7 %  ######\n")
        .contains("\n  initials 1,000 | growths 120 | ");
  }

  @Test
  void colour_only_adds_to_the_plain_view() {
    for (Report report : List.of(SampleReports.sound(), WildReports.report())) {
      String coloured = TerminalView.render(report, new TerminalOptions(10, true, true));

      assertThat(coloured).contains("\u001b[1mTrellis report\u001b[0m\n", "\u001b[36m█");
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
          .isEqualTo(TerminalView.render(report, PLAIN));
    }
  }

  @Test
  void what_makes_figures_doubtful_stands_at_the_top() {
    Report report =
        SampleReports.builder()
            .state(Report.State.PARTIAL)
            .coverage(SampleReports.coverage(false, Status.UNKNOWN))
            .policy(SampleReports.policy("limiting", 3, 12))
            .self(SampleReports.self(5, true, true))
            .build();

    assertThat(TerminalView.render(report, PLAIN))
        .startsWith(
            """
            WARNING: report is PARTIAL: the run had not ended when it was written
            WARNING: coverage is incomplete: 1 growth site not woven:
                     java.util.ArrayList.grow(I)[Ljava/lang/Object; (UNKNOWN)
            WARNING: 5 events dropped: figures are too low
            WARNING: the policy denied 3 requests
            WARNING: the policy failed in 12 calls and was replaced by one that grants
                     everything
            WARNING: policy com.example.Odd: java.lang.ArithmeticException, 12 times

            Trellis report
            """);
  }

  @Test
  void the_system_policy_is_said_to_have_recorded_nothing() {
    Report report =
        SampleReports.builder()
            .types()
            .policy(SampleReports.policy("system", 0, 0))
            .self(SampleReports.self(0, false, false))
            .build();

    assertThat(HtmlView.render(report)).doesNotContain("self-test");
    assertThat(TerminalView.render(report, PLAIN))
        .doesNotContain("self-test")
        .startsWith("WARNING: policy is system: it records nothing; run with policy=counting\n\n")
        .endsWith("\nTypes by requestedBytes\n  no type had an event\n");
  }

  @Test
  void histograms_are_shown_of_as_many_types_as_asked_for() {
    TypeRow[] rows =
        IntStream.range(0, 5)
            .mapToObj(i -> SampleEvents.ofType("a.Type" + i).containers(9 - i, 10).row())
            .toArray(TypeRow[]::new);
    Report report = SampleReports.builder().types(rows).build();

    assertThat(TerminalView.render(report, new TerminalOptions(2, false, true)))
        .contains("\na.Type0\n", "\na.Type1\n")
        .doesNotContain("\na.Type2\n")
        .endsWith("\nHistograms of 3 types more: --top\n");
    assertThat(TerminalView.render(report, new TerminalOptions(5, false, true)))
        .contains("\na.Type4\n")
        .doesNotContain("--top");
  }

  @Test
  void a_policy_s_accounts_keep_their_whole_names() {
    SortedMap<String, Long> accounts = new TreeMap<>();
    accounts.put("inUseBytes", 3L);
    accounts.put("java.util.ArrayDeque.inUseBytes", 1L);
    accounts.put("java.util.ArrayList.inUseBytes", 2L);
    Policy policy = new Policy("com.acme.Quota", new TreeMap<>(), 0, 0, false, List.of(), accounts);

    assertThat(TerminalView.render(SampleReports.builder().policy(policy).build(), PLAIN))
        .contains(
            """

            Policy accounts
              inUseBytes         3 B
              java.util.ArrayDeque.inUseBytes
                                 1 B
              java.util.ArrayList.inUseBytes
                                 2 B

            """);
  }

  @Test
  void types_are_sorted_by_requested_bytes_and_then_by_name() {
    Report report =
        SampleReports.builder()
            .types(
                SampleEvents.ofType("a.B").containers(1, 10).row(),
                SampleEvents.ofType("a.C").containers(2, 10).row(),
                SampleEvents.ofType("a.A").containers(1, 10).row())
            .build();

    assertThat(
            TerminalView.render(report, new TerminalOptions(0, false, true))
                .lines()
                .filter(line -> line.startsWith("a."))
                .map(line -> line.substring(0, 3)))
        .containsExactly("a.C", "a.A", "a.B");
  }

  @Test
  void containers_older_than_the_weaving_are_named() {
    TypeRow row = SampleReports.arrayLists();
    TypeRow older = new TypeRow(row.type(), row.figures(), 3, row.histograms());

    assertThat(TerminalView.render(SampleReports.builder().types(older).build(), PLAIN))
        .contains("\n  bornBefore 3: containers older than the weaving;");
  }

  @Test
  void a_type_of_nodes_alone_has_figures_and_no_histogram() {
    TypeRow row =
        SampleEvents.ofType("java.util.LinkedList")
            .also(new Figures(0, 0, 0, 0, 4, 96, 0, 0, 0, 0, 0))
            .row();

    assertThat(TerminalView.render(SampleReports.builder().types(row).build(), PLAIN))
        .endsWith("\njava.util.LinkedList\n  nodes 4 · requestedBytes 96\n");
  }

  private static String policyLine(String name, SortedMap<String, String> options) {
    Policy policy = new Policy(name, options, 0, 0, false, List.of(), new TreeMap<>());
    return TerminalView.render(SampleReports.builder().policy(policy).build(), PLAIN)
        .lines()
        .filter(line -> line.startsWith("  policy "))
        .findFirst()
        .orElseThrow();
  }
}
