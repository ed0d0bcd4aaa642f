package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Policy;
import dev.trellis.report.Report;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import dev.trellis.report.TypeRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AdviserTest {

  private static final String LIST = "java.util.ArrayList";
  private static final String BOOK = "com.acme.OrderBook.add(OrderBook.java:88)";
  private static final long[] TO_163 = {10, 15, 22, 33, 49, 73, 109, 163};
  private static final long[] TO_456 = {10, 15, 22, 33, 49, 73, 109, 163, 244, 366, 411, 456};

  @Test
  void lists_that_stop_at_one_length_get_the_line_the_code_and_what_it_saves() {
    Advice advice = only(SampleSites.of(LIST, BOOK).containers(41_200, TO_163).row());

    assertThat(advice.sentence())
        .isEqualTo(
            "OrderBook.java:88, 41,200 lists, most stop at 163 slots (110 to 163 elements): "
                + "`new ArrayList<>(163)` saves 7 growths and 1.2 KiB of copying each");
    assertThat(advice.details())
        .containsExactly(
            "p50 and p99: saves 288,400 growths, 54.1 MiB requested, 48.9 MiB copied in all, "
                + "costs 0 B of spare room");
  }

  @Test
  void maps_are_told_the_table_and_what_it_takes_in() {
    Advice advice =
        only(
            SampleSites.of("java.util.HashMap", "com.acme.Index.put(Index.java:7)")
                .containers(500, 16, 32, 64, 128, 256, 512, 1_024, 2_048)
                .row());

    assertThat(advice.sentence())
        .isEqualTo(
            "Index.java:7, 500 maps, most stop at 2,048 slots (769 to 1,536 mappings at load factor"
                + " 0.75): "
                + "`new HashMap<>(2048)` saves 7 growths and the rehashing of 2,032 slots each");
    assertThat(advice.details())
        .containsExactly(
            "p50 and p99: saves 3,500 growths, 3.9 MiB requested, 1,016,000 slots rehashed in all,"
                + " costs 0 B of spare room",
            "from Java 19 on also HashMap.newHashMap(1536); LinkedHashMap, HashSet and"
                + " LinkedHashSet count as HashMap and take the same number; a load factor other than"
                + " 0.75 must stay, behind the number");
  }

  @Test
  void where_a_few_go_on_growing_p50_and_p99_are_laid_side_by_side() {
    Advice advice =
        only(
            SampleSites.of(LIST, BOOK)
                .containers(900, TO_163)
                .containers(100, 10, 15, 22, 33, 49, 73, 109, 163, 244)
                .row());

    assertThat(advice.sentence())
        .isEqualTo(
            "OrderBook.java:88, 1,000 lists, most stop at 163 slots (110 to 163 elements): "
                + "`new ArrayList<>(163)` saves 7 growths and 1.2 KiB of copying each");
    assertThat(advice.details())
        .containsExactly(
            "p50: saves 7,000 growths, 1.3 MiB requested, 1.2 MiB copied in all, "
                + "costs 0 B of spare room",
            "p99: `new ArrayList<>(244)`, saves 7,100 growths, 1.1 MiB requested, 1.2 MiB copied"
                + " in all, costs 281.3 KiB of spare room");
  }

  @Test
  void sizes_that_lie_within_one_step_of_growth_are_common() {
    Advice advice =
        only(
            SampleSites.of(LIST, BOOK)
                .containers(480, 10, 15, 22, 33, 49, 73, 109)
                .containers(470, TO_163)
                .containers(50, 10)
                .row());

    assertThat(advice.size()).isEqualTo("109 to 163 slots (74 to 163 elements)");
  }

  @Test
  void containers_of_no_common_size_get_no_advice() {
    // Element counts of 1 to 1,000, all as frequent.
    SampleSites site = SampleSites.of(LIST, BOOK);
    long below = 0;
    LongStream.Builder lengths = LongStream.builder();
    for (long length = 10; below < 1_000; length += length / 2) {
      lengths.add(length);
      long[] path = lengths.build().toArray();
      site.containers(Math.min(length, 1_000) - below, path);
      below = length;
      lengths = LongStream.builder();
      Arrays.stream(path).forEach(lengths::add);
    }

    assertThat(advice(site.row())).isEmpty();
  }

  @Test
  void half_small_and_half_large_is_no_common_size() {
    assertThat(advice(SampleSites.of(LIST, BOOK).containers(500, 10).containers(500, TO_163).row()))
        .isEmpty();
  }

  @Test
  void the_few_that_were_born_elsewhere_are_neither_counted_nor_promised() {
    Advice advice =
        only(
            SampleSites.of(LIST, BOOK)
                .containers(100, TO_163)
                .grown(4, 73, 109, 163, 244, 366, 549)
                .row());

    assertThat(advice.containers()).isEqualTo(100);
    assertThat(advice.best().growths()).isEqualTo(700);
    assertThat(advice.best().requestedBytes()).isEqualTo(100 * (2_048 - 672));
  }

  @Test
  void lines_that_were_joined_are_all_named() {
    Advice advice =
        only(
            SampleSites.of(LIST, "a.A.one(A.java:1)").containers(60, 10).row(),
            SampleSites.of(LIST, "a.A.two(A.java:2)").containers(40, 10).row(),
            SampleSites.of(LIST, "a.A.fill(A.java:3)").grown(100, TO_163).row());

    assertThat(advice.sentence())
        .startsWith("A.java:1 and 1 other line, 100 lists, most stop at 163 slots");
    assertThat(advice.details()).startsWith("made at A.java:1 (60), A.java:2 (40)");
  }

  @Test
  void a_size_that_saves_growths_and_asks_for_more_bytes_says_so() {
    Advice advice =
        only(
            SampleSites.of(LIST, BOOK)
                .containers(970, 10, 15, 22)
                .containers(30, 10, 15, 22, 33, 49, 73, 109, 163, 244, 366)
                .row());

    assertThat(advice.details().get(1))
        .isEqualTo(
            "p99: `new ArrayList<>(366)`, saves 2,210 growths, 178.9 KiB copied in all, requests"
                + " 1.1 MiB more, costs 1.3 MiB of spare room");
  }

  @Test
  void lists_that_may_have_been_emptied_and_filled_again_get_no_advice() {
    SiteRow lists = SampleSites.of(LIST, BOOK).containers(200, TO_163).row();
    SampleEvents type = SampleEvents.ofType(LIST).containers(200, 10, 15, 22, 33, 49, 73, 109, 163);

    assertThat(Adviser.advice(report(type.row(), lists))).hasSize(1);
    assertThat(Adviser.advice(report(type.emptied(10, 163).row(), lists))).hasSize(1);
    assertThat(Adviser.advice(report(type.emptied(1, 163).row(), lists))).isEmpty();
  }

  private static Report report(TypeRow type, SiteRow... rows) {
    return SampleReports.builder().types(type).sites(rows).build();
  }

  @Test
  void containers_that_never_grow_or_gain_little_get_no_advice() {
    assertThat(advice(SampleSites.of(LIST, BOOK).containers(10_000, 10).row())).isEmpty();
    assertThat(advice(SampleSites.of(LIST, BOOK).containers(5, 10, 15).row())).isEmpty();
  }

  @Test
  void what_cannot_be_presized_or_changed_gets_no_advice() {
    assertThat(
            advice(
                SampleSites.of("java.util.concurrent.CopyOnWriteArrayList", BOOK)
                    .containers(1_000, TO_163)
                    .row(),
                SampleSites.of(LIST, "java.util.stream.Nodes.x(Nodes.java:1)")
                    .containers(1_000, TO_163)
                    .row()))
        .isEmpty();
  }

  @Test
  void builders_that_went_to_two_bytes_a_character_get_no_advice() {
    String builder = "java.lang.AbstractStringBuilder";

    assertThat(
            advice(SampleSites.of(builder, 1, BOOK).containers(9_000, 16, 32, 68, 140, 284).row()))
        .isEmpty();
    assertThat(
            advice(SampleSites.of(builder, 1, BOOK).containers(9_000, 16, 34, 70, 142, 286).row()))
        .extracting(advice -> advice.best().code())
        .containsExactly("new StringBuilder(286)");
  }

  @Test
  void where_lengths_were_chosen_shorter_nothing_is_said_that_rests_on_the_jdks_rule() {
    // A report tells 456 as 456 or 457.
    SampleSites site = SampleSites.of(LIST, BOOK).containers(500, TO_456);

    assertThat(compact(site.row()))
        .extracting(Advice::sentence)
        .containsExactly(
            "OrderBook.java:88, 500 lists, most stop at 457 slots (up to 457 elements): "
                + "`new ArrayList<>(457)` saves 11 growths and 5.8 KiB of copying each");
    assertThat(compact(SampleSites.of(LIST, BOOK).containers(500, TO_163).row()))
        .as("none was chosen")
        .extracting(Advice::size)
        .containsExactly("163 slots (110 to 163 elements)");
    assertThat(compact(site.grown(4, 366, 411, 456).row()))
        .as("some were born elsewhere")
        .isEmpty();
  }

  @Test
  void advice_is_ranked_by_the_bytes_it_saves() {
    assertThat(
            advice(
                SampleSites.of(LIST, "a.A.a(A.java:1)").containers(100, TO_163).row(),
                SampleSites.of(LIST, "a.A.a(A.java:2)").containers(300, TO_163).row(),
                SampleSites.of(LIST, "a.A.a(A.java:3)").containers(200, TO_163).row()))
        .extracting(advice -> advice.frame().place())
        .containsExactly("A.java:2", "A.java:3", "A.java:1");
  }

  @Test
  void a_report_without_ladders_has_no_advice() {
    assertThat(Adviser.advice(SampleReports.sound())).isEmpty();
  }

  private static Advice only(SiteRow... rows) {
    assertThat(advice(rows)).hasSize(1);
    return advice(rows).get(0);
  }

  private static List<Advice> compact(SiteRow... rows) {
    Policy policy =
        new Policy(
            "compact",
            new TreeMap<>(),
            0,
            0,
            false,
            List.of(),
            new TreeMap<>(Map.of("compactGrowths", 0L)));
    return Adviser.advice(SampleReports.builder().policy(policy).sites(rows).build());
  }

  private static List<Advice> advice(SiteRow... rows) {
    Report report = SampleReports.builder().sites(rows).build();
    return Adviser.advice(report);
  }
}
