package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SiteRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A stack that was taken for another reason than chance has no figures. */
class UnsampledTest {

  private static final Report REPORT =
      SampleReports.builder()
          .sites(GrowthReports.SITES[3], unsampled("a.A.a(A.java:1)"), unsampled("a.A.a(A.java:2)"))
          .build();

  @Test
  void lines_without_a_sample_are_not_among_those_that_requested_most() {
    assertThat(TerminalView.render(REPORT, new TerminalOptions(0, false, true)))
        .contains(
            """
            Index.java:12           HashMap                 36        27    9.0 KiB  ±30.0 %
            and 2 more
            """)
        .doesNotContain("A.java:1");
  }

  @Test
  void they_are_shown_where_all_call_sites_are() {
    assertThat(
            TerminalView.render(REPORT, new TerminalOptions(0, false, true, Set.of(Section.SITES))))
        .contains("A.java:1 ", "A.java:2 ", " 0 B  unknown\n");
  }

  private static SiteRow unsampled(String frame) {
    return new SiteRow(
        SampleReports.ARRAY_LIST,
        List.of(frame),
        Figures.ZERO,
        true,
        null,
        0,
        4_096,
        16,
        4,
        List.of());
  }
}
