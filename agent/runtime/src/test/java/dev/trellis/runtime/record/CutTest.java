package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

  private final TypeCounters counters =
      new TypeCounters(new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY), 64);

  @Test
  void a_reader_takes_it_by_itself_where_no_event_comes_between() {
    counters.event(-1, 10);
    Cut cut = new Cut(counters);

    assertThat(cut.read(counters)).isTrue();
    assertThat(cut.sums[0]).isEqualTo(1);
    assertThat(cut.arrivals[10]).isEqualTo(1);
  }

  @Test
  void a_reader_does_not_take_it_in_the_middle_of_an_event() {
    counters.version++;

    assertThat(new Cut(counters).read(counters)).isFalse();
  }

  @Test
  void a_writer_that_was_asked_hands_it_over_before_its_next_event() {
    counters.event(-1, 10);
    Cut cut = new Cut(counters);
    counters.ask(cut);
    assertThat(cut.isHandedOver()).isFalse();

    counters.event(10, 15);

    assertThat(cut.isHandedOver()).isTrue();
    assertThat(cut.sums).containsExactly(1, 0, 0, 0, 56, 0, 0, 0, 0, 0);
    assertThat(cut.arrivals[15]).isZero();
    assertThat(cut.departures[10]).isZero();
  }

  @Test
  void being_asked_loses_no_event() {
    counters.event(-1, 10);
    counters.ask(new Cut(counters));
    counters.event(10, 15);
    counters.ask(new Cut(counters));
    counters.event(15, 1 << 20);
    counters.ask(new Cut(counters));
    counters.event(1 << 20, -1);

    TypeFigures figures =
        new TypeFigures(new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY));
    figures.add(Cut.of(counters));
    assertThat(Counted.line(figures))
        .isEqualTo(
            "initials 1 growths 2 requestedBytes 4194456 copiedBytes 100 discardedBytes 4194456"
                + " arrivals[10] 1 arrivals[15] 1 arrivals[1048576] 1"
                + " departures[10] 1 departures[15] 1 departures[1048576] 1");
  }

  @Test
  void one_that_has_grown_too_small_is_not_handed_over() {
    Cut small = new Cut(counters);
    counters.event(-1, 1 << 20);
    counters.ask(small);

    counters.event(-1, 10);

    assertThat(small.isHandedOver()).isFalse();
    assertThat(small.read(counters)).isFalse();
  }

  @Test
  void one_that_was_read_is_filled_again_where_it_has_the_size() {
    counters.event(-1, 10);
    TypeCounters others =
        new TypeCounters(new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY), 64);
    others.event(-1, 15);
    TypeCounters larger =
        new TypeCounters(new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY), 128);
    Cut used = Cut.of(counters);

    assertThat(Cut.of(larger, used)).isNotSameAs(used);
    assertThat(Cut.of(others, used)).isSameAs(used);
    assertThat(used.arrivals[10]).isZero();
    assertThat(used.arrivals[15]).isEqualTo(1);
    assertThat(used.sums).containsExactly(1, 0, 0, 0, 80, 0, 0, 0, 0, 0);
  }

  @Test
  void a_writer_that_ended_while_it_was_asked_is_read_nevertheless() {
    counters.event(-1, 10);
    counters.ask(new Cut(counters));

    Cut cut = new Cut(counters);
    assertThat(cut.read(counters)).isTrue();
    assertThat(cut.arrivals[10]).isEqualTo(1);
  }
}
