package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.CoveredSite.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubtsTest {

  @Test
  void a_sound_report_leaves_no_doubt() {
    assertThat(Doubts.about(SampleReports.sound())).isEmpty();
  }

  @Test
  void of_many_sites_that_were_missed_the_first_are_named_and_the_rest_counted() {
    List<CoveredSite> sites =
        IntStream.range(0, 9)
            .mapToObj(i -> new CoveredSite("a.A.m" + i + "()V", "GROWTH", "STRONG", Status.FAILED))
            .toList();

    assertThat(about(SampleReports.builder().coverage(new Coverage(false, sites, List.of()))))
        .containsExactly(
            "coverage is incomplete: 9 growth sites not woven: a.A.m0()V (FAILED),"
                + " a.A.m1()V (FAILED), a.A.m2()V (FAILED) and 6 more");
  }

  @Test
  void notes_say_why_coverage_is_incomplete_where_no_site_does() {
    Coverage late = new Coverage(false, sites(), List.of("attached late", "one\nmore"));

    assertThat(about(SampleReports.builder().coverage(late)))
        .containsExactly("coverage is incomplete: attached late; one\\u000amore");
  }

  @Test
  void coverage_without_any_site_is_a_doubt() {
    assertThat(about(SampleReports.builder().coverage(new Coverage(true, List.of(), List.of()))))
        .containsExactly("coverage lists no growth site");
  }

  @Test
  void the_system_policy_is_not_blamed_for_its_silent_canary() {
    assertThat(
            about(
                SampleReports.builder()
                    .policy(SampleReports.policy("system", 0, 0))
                    .self(SampleReports.self(0, false, null))))
        .containsExactly("policy is system: it records nothing; run with policy=counting");
  }

  @Test
  void of_many_inconsistencies_the_first_are_named_and_the_rest_counted() {
    TypeRow row = SampleReports.arrayLists();
    TypeRow[] bent =
        IntStream.range(0, 7)
            .mapToObj(i -> new TypeRow("a.Type" + i, row.figures(), 1, row.histograms()))
            .toArray(TypeRow[]::new);

    assertThat(about(SampleReports.builder().types(bent)))
        .hasSize(6)
        .startsWith(
            "report is inconsistent: type a.Type0: finalCapacityLength less bornBefore is 999,"
                + " but arrivals less departures are 1,000")
        .endsWith("report is inconsistent in 2 points more");
  }

  private static List<CoveredSite> sites() {
    return SampleReports.coverage(true, Status.WOVEN).sites();
  }

  private static List<String> about(SampleReports builder) {
    return Doubts.about(builder.build());
  }
}
