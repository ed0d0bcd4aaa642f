package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedEventsTest {

  private static final long ME = 5;
  private static final int NONE = -1;

  private final Stripes stripes = Counted.stripes();

  @Test
  void a_first_storage_is_an_initial_and_discards_nothing() {
    event(Counted.LIST, NONE, 10);

    assertThat(list()).isEqualTo("initials 1 requestedBytes 56 arrivals[10] 1");
  }

  @Test
  void a_first_storage_without_elements_still_takes_its_header() {
    event(Counted.LIST, NONE, 0);

    assertThat(list()).isEqualTo("initials 1 requestedBytes 16 arrivals[0] 1");
  }

  @Test
  void a_longer_storage_is_a_growth_that_copies_the_old_elements() {
    event(Counted.LIST, 10, 15);

    assertThat(list())
        .isEqualTo(
            "growths 1 requestedBytes 80 copiedBytes 40 discardedBytes 56"
                + " arrivals[15] 1 departures[10] 1");
  }

  @Test
  void a_shorter_storage_is_a_shrink_that_copies_what_is_left() {
    event(Counted.LIST, 15, 10);

    assertThat(list())
        .isEqualTo(
            "shrinks 1 requestedBytes 56 copiedBytes 40 discardedBytes 80"
                + " arrivals[10] 1 departures[15] 1");
  }

  @Test
  void an_equally_long_storage_is_a_replace() {
    event(Counted.LIST, 10, 10);

    assertThat(list())
        .isEqualTo(
            "replaces 1 requestedBytes 56 copiedBytes 40 discardedBytes 56"
                + " arrivals[10] 1 departures[10] 1");
  }

  @Test
  void an_abandoned_storage_departs_and_nothing_arrives() {
    event(Counted.LIST, 10, NONE);

    assertThat(list()).isEqualTo("discardedBytes 56 departures[10] 1");
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].isEmpty()).isFalse();
  }

  @Test
  void a_hash_table_rehashes_slots_and_copies_no_bytes() {
    event(Counted.TABLE, 16, 32);

    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.TABLE]))
        .isEqualTo(
            "growths 1 requestedBytes 144 rehashedSlots 16 discardedBytes 80"
                + " arrivals[32] 1 departures[16] 1");
  }

  @Test
  void an_array_beside_a_table_neither_copies_nor_rehashes() {
    event(Counted.BESIDE, 16, 32);

    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.BESIDE]))
        .isEqualTo(
            "growths 1 requestedBytes 144 discardedBytes 80 arrivals[32] 1 departures[16] 1");
  }

  @Test
  void a_node_is_no_first_storage_and_takes_what_one_of_its_class_takes() {
    event(Counted.NODE, NONE, 0);
    event(Counted.NODE, NONE, 0);

    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.NODE]))
        .isEqualTo("nodes 2 requestedBytes 48 arrivals[0] 2");
    assertThat(stripes.recorded().snapshot().types()[Counted.NODE].isEmpty()).isFalse();
  }

  @Test
  void the_longest_array_overflows_neither_bytes_nor_buckets() {
    event(Counted.LIST, Integer.MAX_VALUE - 8, Integer.MAX_VALUE);

    assertThat(list())
        .isEqualTo(
            "growths 1 requestedBytes 8589934608 copiedBytes 8589934556 discardedBytes 8589934576"
                + " arrivals[2139095040] 1 departures[2139095040] 1");
  }

  @Test
  void buckets_keep_what_they_counted_when_longer_lengths_arrive() {
    event(Counted.LIST, NONE, 63);
    event(Counted.LIST, NONE, 64);
    event(Counted.LIST, NONE, 1 << 20);
    event(Counted.LIST, NONE, 63);

    assertThat(list())
        .isEqualTo(
            "initials 4 requestedBytes 4195136"
                + " arrivals[63] 2 arrivals[64] 1 arrivals[1048576] 1");
  }

  @Test
  void a_denial_counts_its_bytes_and_is_no_event() {
    stripes.claim(ME).denied(Counted.LIST, 4096);

    assertThat(list()).isEqualTo("denials 1 deniedBytes 4096");
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].isEmpty()).isFalse();
  }

  @Test
  void a_type_without_events_is_empty() {
    event(Counted.LIST, NONE, 10);

    assertThat(stripes.recorded().snapshot().types()[Counted.TABLE].isEmpty()).isTrue();
    assertThat(stripes.recorded().snapshot().types()[Counted.TABLE].type().name())
        .isEqualTo("table");
  }

  @Test
  void what_the_counters_hold_grows_with_the_first_event_of_a_type_and_not_with_the_second() {
    long before = stripes.recorded().heldBytes();
    event(Counted.LIST, NONE, 10);
    long afterOne = stripes.recorded().heldBytes();
    event(Counted.LIST, NONE, 10);

    assertThat(afterOne).isGreaterThan(before);
    assertThat(stripes.recorded().heldBytes()).isEqualTo(afterOne);
  }

  private void event(int type, int oldLength, int newLength) {
    stripes.claim(ME).event(type, oldLength, newLength);
  }

  private String list() {
    return Counted.line(stripes.recorded().snapshot().types()[Counted.LIST]);
  }
}
