package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.report.Figures;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import org.junit.jupiter.api.Test;

class InsightTest {

  @Test
  void a_type_s_containers_are_its_arrivals_less_its_departures() {
    Insight insight = Insight.of(SampleReports.arrayLists());

    assertThat(insight.containers()).isEqualTo(1_000);
    assertThat(insight.growthsEach()).isEqualTo(0.12);
    assertThat(insight.p50()).isEqualTo(10);
    assertThat(insight.p99()).isEqualTo(22);
    assertThat(insight.copiedBytesEach()).isCloseTo(5.2, within(0.001));
    assertThat(insight.discardedBytesEach()).isCloseTo(7.2, within(0.001));
  }

  @Test
  void a_call_site_says_the_same_of_its_own_containers() {
    Insight insight =
        Insight.of(
            SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)")
                .containers(900, 10)
                .containers(80, 10, 15)
                .containers(20, 10, 15, 22)
                .row());

    assertThat(insight.containers()).isEqualTo(1_000);
    assertThat(insight.growthsEach()).isEqualTo(0.12);
    assertThat(insight.ladder().finalLength(0.9)).isEqualTo(10);
    assertThat(insight.ladder().finalLength(1)).isEqualTo(22);
  }

  @Test
  void thirty_samples_of_a_call_site_tell_how_its_containers_grew_and_fewer_do_not() {
    SampleSites grown =
        SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)").containers(9, 10, 15);

    assertThat(Insight.tells(grown.estimated(0.3, 30))).isTrue();
    assertThat(Insight.tells(grown.estimated(0.3, 29))).isFalse();
    assertThat(Insight.tells(grown.row())).as("exact").isTrue();
  }

  @Test
  void containers_that_depart_from_where_they_never_arrived_were_born_elsewhere() {
    Ladder ladder =
        Insight.of(
                SampleSites.of(SampleReports.ARRAY_LIST, "a.A.a(A.java:1)")
                    .grown(7, 20, 30, 45)
                    .row())
            .ladder();

    assertThat(ladder.bornElsewhere()).isEqualTo(7);
    assertThat(ladder.containers()).isEqualTo(7);
    assertThat(ladder.arrivals()).isEqualTo(14);
    assertThat(ladder.departures()).isEqualTo(14);
  }

  @Test
  void where_there_are_no_containers_nothing_is_said_of_each() {
    Insight insight =
        Insight.of(
            SampleEvents.ofType("a.Node")
                .also(new Figures(0, 0, 0, 0, 4, 96, 0, 0, 0, 0, 0))
                .row());

    assertThat(insight).isEqualTo(new Insight(0, 0, 0, 0, 0, 0, insight.ladder()));
    assertThat(insight.ladder().isEmpty()).isTrue();
  }
}
