package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final String LIST = "java.util.ArrayList";
  private static final SiteRow MADE =
      SampleSites.of(LIST, "a.Book.fill(Book.java:5)").containers(100, 20).row();
  private static final SiteRow GROWN =
      SampleSites.of(LIST, "a.Book.fill(Book.java:9)").grown(100, 20, 30, 45).row();

  @Test
  void one_line_reached_by_several_stacks_is_one_group() {
    SiteRow other =
        SampleSites.of(LIST, "a.Book.fill(Book.java:5)", "a.Main.main(Main.java:1)")
            .containers(7, 10)
            .row();

    assertThat(groups(MADE, other)).containsExactly("Book.java:5 of 107");
  }

  @Test
  void a_line_whose_containers_were_made_at_another_is_joined_with_it() {
    assertThat(groups(MADE, GROWN)).containsExactly("Book.java:5 of 100");
  }

  @Test
  void lines_that_tell_a_whole_life_stay_apart_from_those_that_are_joined() {
    SiteRow whole =
        SampleSites.of(LIST, "a.Book.fill(Book.java:7)").containers(30, 10, 15, 22).row();

    assertThat(groups(MADE, GROWN, whole))
        .containsExactlyInAnyOrder("Book.java:5 of 100", "Book.java:7 of 30");
  }

  @Test
  void if_that_is_not_enough_all_lines_of_the_method_are_joined() {
    SiteRow mostly =
        SampleSites.of(LIST, "a.Book.fill(Book.java:5)")
            .containers(100, 10, 15)
            .containers(100, 10, 15, 22)
            .row();
    SiteRow later = SampleSites.of(LIST, "a.Book.fill(Book.java:9)").grown(50, 15, 22).row();

    assertThat(groups(mostly, later)).containsExactly("Book.java:5 of 200");
  }

  @Test
  void containers_made_in_one_method_and_grown_in_another_are_joined_within_the_class() {
    SiteRow made = SampleSites.of(LIST, "a.Book.<init>(Book.java:5)").containers(100, 20).row();
    SiteRow elsewhere =
        SampleSites.of(LIST, "a.Shelf.<init>(Shelf.java:5)").containers(100, 20).row();

    assertThat(groups(made, GROWN)).containsExactly("Book.java:5 of 100");
    assertThat(groups(elsewhere, GROWN)).containsExactly("Shelf.java:5 of 100");
  }

  @Test
  void types_are_never_joined() {
    SiteRow vectors =
        SampleSites.of("java.util.Vector", "a.Book.fill(Book.java:5)").containers(100, 20).row();

    assertThat(groups(vectors, GROWN)).containsExactly("Book.java:5 of 100");
  }

  @Test
  void rows_that_do_not_tell_enough_are_left_out() {
    SiteRow noStack = SampleSites.of(LIST).containers(9, 10, 15).row();
    SiteRow noLadder = SampleSites.of(LIST, "a.A.a(A.java:1)").row();
    SiteRow noLayout = SampleSites.of(LIST, 0, "a.A.a(A.java:1)").containers(9, 10, 15).row();

    SiteRow tooLong =
        SampleSites.of(LIST, "a.A.a(A.java:1)").containers(1, 10, Long.MAX_VALUE / 2).row();

    assertThat(groups(noStack, noLadder, noLayout, tooLong)).isEmpty();
  }

  @Test
  void where_containers_shrink_arrivals_and_departures_tell_nothing() {
    SiteRow shrinking =
        SampleSites.of(LIST, "a.A.a(A.java:1)")
            .containers(100, 10, 15)
            .also(new dev.trellis.report.Figures(0, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0))
            .row();

    assertThat(groups(shrinking)).isEmpty();
  }

  private static List<String> groups(SiteRow... rows) {
    return Grouping.of(SampleReports.builder().sites(rows).build()).stream()
        .map(group -> group.frame().place() + " of " + group.ladder().containers())
        .toList();
  }
}
