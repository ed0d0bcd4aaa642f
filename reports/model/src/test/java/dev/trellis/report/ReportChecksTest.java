package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportChecksTest {

  private static final TypeRow LISTS = SampleReports.arrayLists();

  @Test
  void a_sound_report_has_no_inconsistency() {
    assertThat(ReportChecks.inconsistencies(SampleReports.sound())).isEmpty();
  }

  @Test
  void totals_that_are_not_the_sum_over_types_are_named_by_figure() {
    Report sound = SampleReports.sound();
    Report bent =
        withTotals(sound, sound.totals().plus(new Figures(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));

    assertThat(ReportChecks.inconsistencies(bent))
        .containsExactly(
            "sum over types of growths is 150, but totals say 151",
            "sum over sites and unattributed of growths is 150, but totals say 151");
  }

  @Test
  void sites_that_do_not_add_up_with_what_is_unattributed_are_named() {
    Report sound = SampleReports.sound();
    SiteRow site =
        SampleSites.of(SampleReports.ARRAY_LIST)
            .also(new Figures(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
            .row();
    Report bent =
        new Report(
            sound.reportId(),
            sound.state(),
            sound.startedAt(),
            sound.endedAt(),
            sound.tool(),
            sound.jvm(),
            sound.policy(),
            sound.coverage(),
            sound.totals(),
            sound.types(),
            List.of(site),
            sound.unattributed(),
            sound.scopes(),
            sound.timeline(),
            sound.live(),
            sound.self());

    assertThat(ReportChecks.inconsistencies(bent))
        .containsExactly(
            "sum over sites and unattributed of initials is 1,017, but totals say 1,010");
  }

  @Test
  void a_histogram_that_misses_an_event_is_named() {
    TypeRow row =
        new TypeRow(
            LISTS.type(),
            LISTS.figures().plus(new Figures(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
            0,
            LISTS.histograms());

    assertThat(complaints(row))
        .containsExactly(
            "type java.util.ArrayList: capacityLength counts 1,120, "
                + "but its events other than nodes are 1,121");
  }

  @Test
  void bornBefore_that_the_histograms_do_not_bear_out_is_named() {
    TypeRow row = new TypeRow(LISTS.type(), LISTS.figures(), 3, LISTS.histograms());

    assertThat(complaints(row))
        .containsExactly(
            "type java.util.ArrayList: finalCapacityLength less bornBefore is 997, "
                + "but arrivals less departures are 1,000");
  }

  @Test
  void sizes_that_do_not_count_what_the_lengths_count_are_named() {
    Histograms sound = LISTS.histograms();
    TypeRow row =
        withHistograms(
            sound.finalCapacityLength(), sound.capacityLength(), sound.finalCapacityLength());

    assertThat(complaints(row))
        .containsExactly(
            "type java.util.ArrayList: storageBytes counts 1,000, but capacityLength counts 1,120,"
                + " and nodes are 0");
  }

  @Test
  void buckets_that_are_not_those_of_the_encoded_histogram_are_named() {
    Histograms sound = LISTS.histograms();
    Distribution bent = withHdr(sound.capacityLength(), sound.finalCapacityLength().hdr());

    assertThat(complaints(withHistograms(sound.storageBytes(), bent, sound.finalCapacityLength())))
        .containsExactly(
            "type java.util.ArrayList: capacityLength: "
                + "digits, count or buckets are not those of the encoded histogram");
  }

  @Test
  void an_hdr_that_cannot_be_decoded_is_named() {
    Histograms sound = LISTS.histograms();
    for (String hdr :
        List.of("", "@", "AAAA", "HISTFAAAABx4nJNpmSzMwMDAxAABzFCaEUoz2X+AsgEX8QHm")) {
      Distribution bent = withHdr(sound.capacityLength(), hdr);

      assertThat(
              complaints(withHistograms(sound.storageBytes(), bent, sound.finalCapacityLength())))
          .as(hdr)
          .containsExactly(
              "type java.util.ArrayList: capacityLength: "
                  + "hdr is not a compressed HdrHistogram in base64");
    }
  }

  @Test
  void a_ladder_that_does_not_count_the_site_s_events_is_named_unless_it_is_an_estimate() {
    SampleSites site =
        SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)")
            .containers(9, 10, 15)
            .also(new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    assertThat(inconsistencies(SampleReports.builder().sites(site.row())))
        .containsExactly(
            "site java.util.ArrayList at a.A.a(A.java:1): ladder counts 18 arrivals, "
                + "but its events other than nodes are 19");
    assertThat(inconsistencies(SampleReports.builder().sites(site.estimated(0.5, 15)))).isEmpty();
  }

  @Test
  void a_scope_that_is_not_the_sum_of_its_types_is_named() {
    ScopeRow scope =
        new ScopeRow(
            "import",
            LISTS.figures().minus(new Figures(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            List.of(LISTS));

    assertThat(inconsistencies(SampleReports.builder().scopes(scope)))
        .containsExactly("scope import: sum over types of growths is 120, but the scope says 119");
  }

  @Test
  void a_type_within_a_scope_is_checked_like_any_other() {
    TypeRow row = new TypeRow(LISTS.type(), LISTS.figures(), 3, LISTS.histograms());

    assertThat(
            inconsistencies(
                SampleReports.builder()
                    .scopes(new ScopeRow("import", LISTS.figures(), List.of(row)))))
        .containsExactly(
            "scope import: type java.util.ArrayList: finalCapacityLength less bornBefore is 997, "
                + "but arrivals less departures are 1,000");
  }

  @Test
  void scopes_that_sum_to_more_than_the_totals_are_named() {
    ScopeRow scope = new ScopeRow("a", LISTS.figures(), List.of(LISTS));
    Report report =
        SampleReports.builder()
            .types(LISTS)
            .scopes(scope, new ScopeRow("b", growths(5), List.of()))
            .build();

    assertThat(ReportChecks.inconsistencies(report))
        .containsExactly(
            "scope b: sum over types of growths is 0, but the scope says 5",
            "sum over scopes of growths is 125, but totals say 120");
  }

  private static Figures growths(long growths) {
    return new Figures(0, growths, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static List<String> inconsistencies(SampleReports report) {
    return ReportChecks.inconsistencies(report.build());
  }

  private static List<String> complaints(TypeRow row) {
    return ReportChecks.inconsistencies(SampleReports.builder().types(row).build());
  }

  private static TypeRow withHistograms(Distribution bytes, Distribution in, Distribution last) {
    return new TypeRow(
        LISTS.type(),
        LISTS.figures(),
        0,
        new Histograms(bytes, in, LISTS.histograms().departedLength(), last));
  }

  private static Distribution withHdr(Distribution d, String hdr) {
    return new Distribution(
        d.unit(),
        d.significantDigits(),
        d.count(),
        d.min(),
        d.max(),
        d.mean(),
        d.p50(),
        d.p90(),
        d.p99(),
        d.p999(),
        d.buckets(),
        hdr);
  }

  private static Report withTotals(Report report, Figures totals) {
    return new Report(
        report.reportId(),
        report.state(),
        report.startedAt(),
        report.endedAt(),
        report.tool(),
        report.jvm(),
        report.policy(),
        report.coverage(),
        totals,
        report.types(),
        report.sites(),
        report.unattributed(),
        report.scopes(),
        report.timeline(),
        report.live(),
        report.self());
  }
}
