package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Rung;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import dev.trellis.report.TypeRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaddersTest {

  @Test
  void a_site_s_rungs_are_its_steps() {
    SiteRow row =
        SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)")
            .containers(900, 10)
            .containers(100, 10, 15)
            .row();

    assertThat(Insight.of(row).ladder().steps())
        .containsExactly(new Step(10, 1_000, 100), new Step(15, 100, 0));
  }

  @Test
  void a_type_s_histograms_are_its_steps_so_that_earlier_reports_have_them_too() {
    TypeRow row =
        SampleEvents.ofType(SampleReports.ARRAY_LIST)
            .containers(3, 163, 244, 366, 549)
            .containers(2, 5_000)
            .row();

    assertThat(Insight.of(row).ladder().steps())
        .containsExactly(
            new Step(163, 3, 3),
            new Step(244, 3, 3),
            new Step(366, 3, 3),
            new Step(549, 3, 0),
            // No rule leads there: the longest of the bucket.
            new Step(5_023, 2, 0));
  }

  @Test
  void a_length_above_255_is_what_the_growth_rule_makes_of_a_shorter_one_that_was_departed_from() {
    assertThat(ladder("java.util.ArrayList", new Rung(366, 9, 9), new Rung(548, 9, 0)))
        .containsExactly(new Step(367, 9, 9), new Step(550, 9, 0));
    assertThat(
            ladder(
                "java.util.ArrayList",
                new Rung(244, 9, 9),
                new Rung(366, 9, 9),
                new Rung(548, 9, 0)))
        .containsExactly(new Step(244, 9, 9), new Step(366, 9, 9), new Step(549, 9, 0));
    assertThat(ladder("com.acme.Odd", new Rung(2_048, 9, 9), new Rung(4_096, 9, 0)))
        .containsExactly(new Step(2_063, 9, 9), new Step(4_127, 9, 0));
  }

  @Test
  void tables_have_the_lowest_length_of_a_bucket_for_that_is_the_power_of_two() {
    assertThat(ladder("java.util.HashMap", new Rung(1_024, 9, 9), new Rung(2_048, 9, 0)))
        .containsExactly(new Step(1_024, 9, 9), new Step(2_048, 9, 0));
    assertThat(ladder("java.util.Hashtable", new Rung(191, 9, 9), new Rung(382, 9, 0)))
        .containsExactly(new Step(191, 9, 9), new Step(383, 9, 0));
  }

  private static List<Step> ladder(String type, Rung... rungs) {
    SiteRow row = SampleSites.of(type, "a.A.a(A.java:1)").row();
    return Insight.of(
            new SiteRow(type, row.stack(), row.figures(), false, null, 0, 0, 16, 4, List.of(rungs)))
        .ladder()
        .steps();
  }
}
