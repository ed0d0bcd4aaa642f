package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Figure;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonViewTest {

  private static final List<String> COMMAND = List.of("java", "-jar", "app.jar");
  private static final String LIMITING = "policy=limiting,limit=64m,onDenial=record";

  private static final String HEAD =
      """
      Trellis comparison
        command  java -jar app.jar
        rounds   %d, after one that is not counted
        spread   a quarter of the runs lies below 25 %%, a quarter above 75 %%; ratios
                 are those to the run without the agent in the same round, with their
                 quartiles
      """;

  @Test
  void each_measure_has_medians_quartiles_and_ratios_within_a_round() {
    List<ComparedRun> runs = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      runs.add(run(round, 0, 0, 1000 * round, null));
      // Each round is slower than the one before, and so is each run by a tenth.
      runs.add(run(round, 1, 0, 1100 * round, figures(0, 0, 0, false)));
      runs.add(run(round, 2, 0, 1500 * round, figures(2_000, 3 << 20, 1 << 10, true)));
    }

    assertThat(view(5, runs, "no agent", "policy=system", "policy=counting"))
        .isEqualTo(
            HEAD.formatted(5)
                + """

                wall time                      median       25 %       75 %          to no agent
                  no agent                    3.000 s    2.000 s    4.000 s  1.00   [1.00, 1.00]
                  policy=system               3.300 s    2.200 s    4.400 s  1.10   [1.10, 1.10]
                  policy=counting             4.500 s    3.000 s    6.000 s  1.50   [1.50, 1.50]

                CPU time, user and system      median       25 %       75 %          to no agent
                  no agent                     6.00 s     4.00 s     8.00 s  1.00   [1.00, 1.00]
                  policy=system                6.60 s     4.40 s     8.80 s  1.10   [1.10, 1.10]
                  policy=counting              9.00 s     6.00 s    12.00 s  1.50   [1.50, 1.50]

                peak RSS                       median       25 %       75 %          to no agent
                  no agent                   90.0 MiB   90.0 MiB   90.0 MiB  1.00   [1.00, 1.00]
                  policy=system              91.0 MiB   91.0 MiB   91.0 MiB  1.01   [1.01, 1.01]
                  policy=counting            92.0 MiB   92.0 MiB   92.0 MiB  1.02   [1.02, 1.02]

                growths                        median       25 %       75 %
                  policy=counting               2,000      2,000      2,000

                requestedBytes                 median       25 %       75 %
                  policy=counting             3.0 MiB    3.0 MiB    3.0 MiB

                copiedBytes                    median       25 %       75 %
                  policy=counting             1.0 KiB    1.0 KiB    1.0 KiB

                live bytes at their peak       median       25 %       75 %
                  policy=counting           not watched: add live=true
                """);
  }

  @Test
  void live_bytes_denials_failures_and_statuses_are_shown_where_there_are_some() {
    Recorded plain = figures(10, 1_000, 100, true);
    Recorded denied = new Recorded(true, plain.totals(), true, 5L << 20, 7, 1, List.of());
    Recorded uncollected = new Recorded(true, plain.totals(), true, null, 0, 0, List.of());

    String view =
        view(
            1,
            List.of(
                run(1, 0, 0, 100, null),
                run(1, 1, 0, 100, plain),
                run(1, 2, 1, 50, denied),
                run(1, 3, 0, 100, uncollected)),
            "no agent",
            "policy=counting",
            LIMITING,
            "live=true");

    assertThat(view)
        .startsWith(
            HEAD.formatted(1)
                + """

                wall time                      median       25 %       75 %          to no agent
                  no agent                    0.100 s    0.100 s    0.100 s  1.00   [1.00, 1.00]
                  policy=counting             0.100 s    0.100 s    0.100 s  1.00   [1.00, 1.00]
                  policy=limiting,limit=64m,onDenial=record (status 1)
                                              0.050 s    0.050 s    0.050 s  0.50   [0.50, 0.50]
                  live=true                   0.100 s    0.100 s    0.100 s  1.00   [1.00, 1.00]
                """)
        .endsWith(
            """

            live bytes at their peak       median       25 %       75 %
              policy=counting           not watched: add live=true
              policy=limiting,limit=64m,onDenial=record (status 1)
                                          5.0 MiB    5.0 MiB    5.0 MiB
              live=true                 no collection of the whole heap was completed

            denials                        median       25 %       75 %
              policy=counting                   0          0          0
              policy=limiting,limit=64m,onDenial=record (status 1)
                                                7          7          7
              live=true                         0          0          0

            failures of policies           median       25 %       75 %
              policy=counting                   0          0          0
              policy=limiting,limit=64m,onDenial=record (status 1)
                                                1          1          1
              live=true                         0          0          0
            """);
  }

  @Test
  void what_is_known_of_no_run_is_not_shown() {
    ComparedRun bare = new ComparedRun(1, 0, 0, 1_000_000, null, null, null);

    assertThat(view(1, List.of(bare), "no agent"))
        .isEqualTo(
            HEAD.formatted(1)
                + """

                wall time                      median       25 %       75 %          to no agent
                  no agent                    0.001 s    0.001 s    0.001 s  1.00   [1.00, 1.00]
                """);
  }

  @Test
  void statuses_without_the_agent_missing_reports_and_doubts_are_warned_of() {
    Recorded partial = Recorded.of(SampleReports.builder().state(Report.State.PARTIAL).build());

    assertThat(
            view(
                2,
                List.of(
                    run(1, 0, 3, 100, null),
                    run(2, 0, 0, 100, null),
                    run(1, 1, 3, 100, partial),
                    run(2, 1, 137, 100, null)),
                "no agent",
                "policy=counting"))
        .startsWith(
            """
            WARNING: without the agent, too, the command ends with status 3 in 1 of 2 runs
            WARNING: policy=counting, in 1 of 2 runs: no report
            WARNING: policy=counting, in 1 of 2 runs: report is PARTIAL: the run had not
                     ended when it was written

            Trellis comparison
            """)
        .contains(
            """
              no agent (status 3 in 1 of 2 runs)
                                          0.100 s    0.100 s    0.100 s  1.00   [1.00, 1.00]
              policy=counting (status 3 in 1 of 2 runs, status 137 in 1 of 2 runs)
                                          0.100 s    0.100 s    0.100 s  1.00   [1.00, 1.00]
            """);
  }

  @Test
  void a_report_gives_its_totals_and_says_what_it_did_not_watch() {
    Report report = SampleReports.sound();

    assertThat(Recorded.of(report))
        .isEqualTo(
            new Recorded(
                true,
                report.totals(),
                report.live() != null,
                null,
                report.policy().denials(),
                report.policy().failures(),
                List.of()));
  }

  @Test
  void no_line_is_wider_than_80_columns() {
    String name = "scope=" + "x".repeat(200) + "\u6c34".repeat(50);
    List<ComparedRun> runs =
        IntStream.range(0, 2)
            .mapToObj(
                place ->
                    new ComparedRun(
                        1,
                        place,
                        0,
                        place == 0 ? 1 : 999_999_999_999_999L,
                        place == 0 ? 1L : 999_999_999L,
                        place == 0 ? 1L : Long.MAX_VALUE,
                        place == 0
                            ? null
                            : figures(9_999_999_999L, Long.MAX_VALUE, Long.MAX_VALUE, true)))
            .toList();

    assertThat(view(1, runs, "no agent", name).lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
  }

  private static String view(int rounds, List<ComparedRun> runs, String... labels) {
    return ComparisonView.render(
        new Comparison(COMMAND, rounds, List.of(labels), runs), false, true);
  }

  private static ComparedRun run(
      int round, int place, int status, long wallMillis, @Nullable Recorded recorded) {
    return new ComparedRun(
        round,
        place,
        status,
        wallMillis * 1_000_000,
        2 * wallMillis,
        (90L + place) << 20,
        recorded);
  }

  private static Recorded figures(long growths, long requested, long copied, boolean records) {
    Figures totals =
        Figures.of(
            figure ->
                figure == Figure.GROWTHS
                    ? growths
                    : figure == Figure.REQUESTED_BYTES
                        ? requested
                        : figure == Figure.COPIED_BYTES ? copied : 0);
    return new Recorded(records, totals, false, null, 0, 0, List.of());
  }
}
