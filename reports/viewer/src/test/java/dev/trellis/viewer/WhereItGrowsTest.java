package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.insight.Adviser;
import dev.trellis.report.Figures;
import dev.trellis.report.Live;
import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhereItGrowsTest {

  @Test
  void the_view_of_a_run_has_call_sites_advice_and_the_course_of_time_in_short() {
    assertThat(TerminalView.render(GrowthReports.report(), new TerminalOptions(0, false, true)))
        .contains(
            """

            Requested over time
              ▃█▁▂  at most 1.5 MiB/s in 40.0 s

            Call sites (more: --sites)
            line                    type                events   growths  requested        ±
            OrderBook.java:88       ArrayList          329,600   288,400   80.5 MiB
            Names.java:5            ArrayList              400         0   21.9 KiB
            Index.java:12           HashMap                 36        27    9.0 KiB  ±30.0 %
            (unattributed)                                 604         3   22.1 KiB

            Advice (more: --advice)
              - OrderBook.java:88, 41,200 lists, most stop at 163 slots (110 to 163
                elements): `new ArrayList<>(163)` saves 7 growths and 1.2 KiB of copying
                each

            Live storages: --live · Scopes: --scope

            Types by requestedBytes
            """);
  }

  @Test
  void a_report_without_any_of_it_is_shown_without_any_of_it() {
    assertThat(TerminalView.render(SampleReports.sound(), new TerminalOptions(10, false, true)))
        .doesNotContain("Call sites", "Advice", "over time", "--live", "--scope");
  }

  @Test
  void call_sites_are_shown_by_themselves_with_the_stacks_of_the_first_few() {
    assertThat(view(GrowthReports.report(), 1, Section.SITES))
        .startsWith("Trellis report\n  program            com.example.Main, pid 4711\n")
        .doesNotContain("Totals", "Types by requestedBytes")
        .endsWith(
            """

            Call sites by requestedBytes
            line                    type                events   growths  requested        ±
            OrderBook.java:88       ArrayList          328,000   287,000   80.1 MiB
            OrderBook.java:88       ArrayList            1,600     1,400  400.0 KiB
            Names.java:5            ArrayList              400         0   21.9 KiB
            Index.java:12           HashMap                 36        27    9.0 KiB  ±30.0 %
            (unattributed)                                 604         3   22.1 KiB

            OrderBook.java:88
              java.util.ArrayList
              initials 41,000 · growths 287,000 · requestedBytes 83,968,000
              copiedBytes 51,004,000 · discardedBytes 56,416,000
              largest storage 672 B
              41,000 containers · 7.0 growths each · 1.2 KiB copied each
              1.3 KiB discarded each · p50 stops at 163 · p99 at 163
              stopped: 41,000 at 163
                at com.acme.OrderBook.add(OrderBook.java:88)
                at com.acme.Main.main(Main.java:7)

            Stacks of 3 call sites more: --top
            """);
  }

  @Test
  void an_estimate_is_never_shown_without_its_interval() {
    assertThat(view(GrowthReports.report(), 9, Section.SITES))
        .contains(
            """
            Index.java:12
              java.util.HashMap
              initials 9 · growths 27 · requestedBytes 9,216 · rehashedSlots 1,008
              discardedBytes 4,464
              estimated from 43 samples: requested 9.0 KiB ±30.0 %, 6.3 KiB to 11.7 KiB (95
              %)
              largest storage 528 B
              about 9 containers · about 3.0 growths each · 0 B copied each
              about 496 B discarded each · p50 stops at about 128 · p99 at about 128
              stopped: about 9 at 128
            """);
    assertThat(Estimates.interval(1_000, null, "±")).isEqualTo("1000 B unknown");
    assertThat(Estimates.share(12.0, "+-")).isEqualTo("+->999%");
    assertThat(Estimates.share(2.5, "±")).isEqualTo("±250 %");
  }

  @Test
  void of_few_samples_nothing_is_said_of_containers() {
    Report few = SampleReports.builder().sites(estimated("a.A.a(A.java:1)")).build();

    assertThat(view(few, 1, Section.SITES))
        .contains("estimated from 4 samples: requested ")
        .contains(
            """
              too few samples to tell how its containers grew; stacks=all or a smaller
              stackInterval would
                at a.A.a(A.java:1)
            """)
        .doesNotContain("containers ·", "stopped:");
    assertThat(HtmlView.render(few))
        .contains(
            "<td colspan=\"2\" class=\"note\">too few samples to tell how its containers grew;"
                + " stacks=all or a smaller stackInterval would</td>");
  }

  @Test
  void a_stack_without_a_sample_says_so() {
    Report none =
        SampleReports.builder()
            .sites(
                new SiteRow(
                    SampleReports.ARRAY_LIST,
                    List.of("a.A.a(A.java:1)"),
                    Figures.ZERO,
                    true,
                    null,
                    0,
                    0,
                    16,
                    4,
                    List.of()))
            .build();

    assertThat(view(none, 1, Section.SITES))
        .contains(
            """
            A.java:1
              java.util.ArrayList
              no sample fell on it: its stack was taken for another reason, such as a denial
            """);
  }

  @Test
  void advice_is_shown_with_what_stands_behind_it() {
    assertThat(view(GrowthReports.report(), 0, Section.ADVICE))
        .endsWith(
            """

            Advice
              - OrderBook.java:88, 41,200 lists, most stop at 163 slots (110 to 163
                elements): `new ArrayList<>(163)` saves 7 growths and 1.2 KiB of copying
                each
                  p50 and p99: saves 288,400 growths, 54.1 MiB requested, 48.9 MiB copied in
                  all, costs 0 B of spare room
                  at com.acme.OrderBook.add(OrderBook.java:88)
              1 line has too few samples to tell; stacks=all or a smaller stackInterval
              would
            """);
  }

  @Test
  void lines_of_too_few_samples_are_not_said_to_be_fine() {
    Report few =
        SampleReports.builder()
            .sites(GrowthReports.SITES[3], estimated("a.A.a(A.java:1)"), estimated("java.A.a(A:2)"))
            .build();

    assertThat(Adviser.undecided(few)).isEqualTo(2);
    assertThat(view(few, 1, Section.ADVICE))
        .endsWith(
            """

            Advice
              2 lines have too few samples to tell; stacks=all or a smaller stackInterval
              would
            """);
    assertThat(HtmlView.render(few))
        .contains(
            "<p>None: 2 lines have too few samples to tell; stacks=all or a smaller stackInterval"
                + " would.</p>");
    assertThat(HtmlView.render(GrowthReports.report()))
        .contains(
            "1 line has too few samples to tell; stacks=all or a smaller stackInterval would.");
  }

  @Test
  void live_storages_are_shown_with_their_age_the_peak_by_itself_and_how_full_they_are() {
    assertThat(view(GrowthReports.report(), 0, Section.LIVE))
        .endsWith(
            """

            Live
              15 storages watched: those from 16.0 KiB up, and samples of smaller ones,
              which are estimated; 2 storages (39.1 KiB) NOT watched, for liveMax was
              reached: the figures are too low

            Latest
              2.2 MiB ±39.1 KiB live as of 2026-01-02T03:04:07Z, 2.3 s before the report,
              after 9 collections of the whole heap
            type                                      count    watched    smaller          ±
            java.util.ArrayList                          12    1.1 MiB  293.0 KiB   39.1 KiB
            java.util.HashMap                             3  768.0 KiB        0 B        0 B
            line                                      count    watched    smaller          ±
            OrderBook.java:88    ArrayList               12    1.1 MiB  195.3 KiB   29.3 KiB

            Peak
              11.5 MiB ±40.0 KiB live as of 2026-01-02T03:04:06.500Z, 2.8 s before the
              report, after 4 collections of the whole heap
            type                                      count    watched    smaller          ±
            java.util.HashMap                            40   10.0 MiB   62.5 KiB    8.8 KiB
            java.util.ArrayList                          12    1.1 MiB  293.0 KiB   39.1 KiB

            Fill, at the time of the report
              java.util.ArrayList: 150,000 of 300,000 slots (50.0 %) in 12 storages
              java.util.HashMap: 98,000 of 196,608 slots (49.8 %) in 3 storages
            """);
  }

  @Test
  void scopes_are_shown_with_what_ran_in_none_and_the_types_of_the_first_few() {
    assertThat(view(GrowthReports.report(), 1, Section.SCOPES))
        .endsWith(
            """

            Scopes by requestedBytes
            scope                                     events   growths  requested     copied
            import                                       200       100   13.3 KiB    3.9 KiB
            import > parse                               200       100   13.3 KiB    3.9 KiB
            (in no scope)                            330,240   288,230   80.5 MiB   48.9 MiB

            import
            type                           events   growths  requested     copied  discarded
            java.util.ArrayList               200       100   13.3 KiB    3.9 KiB    5.5 KiB
            """);
  }

  @Test
  void what_was_not_recorded_is_said_to_be_missing_where_it_is_asked_for() {
    Report sound = SampleReports.sound();
    Report unseen =
        SampleReports.builder().live(new Live(16_384, 0, 0, 0, null, null, List.of())).build();
    Report small = SampleReports.builder().sites(GrowthReports.SITES[2]).build();

    assertThat(view(sound, 1, Section.SITES)).endsWith("\n  no call site was recorded\n");
    assertThat(view(sound, 1, Section.ADVICE))
        .endsWith("\n  no call site was recorded, so there is no line to advise on\n");
    assertThat(view(small, 1, Section.ADVICE))
        .endsWith(
            """
              at no line do containers of a common size grow so that presizing clearly gains
            """);
    assertThat(view(sound, 1, Section.LIVE)).endsWith("\n  not watched: run with live=true\n");
    assertThat(view(unseen, 1, Section.LIVE))
        .endsWith("\nPeak\n  no collection of the whole heap was completed\n");
    assertThat(view(sound, 1, Section.SCOPES)).endsWith("\n  nothing grew in a scope\n");
  }

  private static SiteRow estimated(String frame) {
    return SampleSites.of(SampleReports.ARRAY_LIST, frame).containers(9, 10, 15).estimated(0.9, 4);
  }

  private static String view(Report report, int top, Section section) {
    return TerminalView.render(report, new TerminalOptions(top, false, true, Set.of(section)));
  }
}
