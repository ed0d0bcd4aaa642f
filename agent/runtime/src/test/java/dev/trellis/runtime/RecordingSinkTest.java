package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingSinkTest {

  private final Rig rig = Rig.recording();

  @Test
  void every_event_is_counted_whatever_the_rule_of_its_site() {
    rig.send(Rig.DECIDES, Rig.NONE, 10);
    rig.send(Rig.COUNTS, 10, 15);
    rig.send(Rig.NEVER_DENIED, 15, 10);

    assertThat(rig.counted())
        .isEqualTo(
            "initials 1 growths 1 shrinks 1 replaces 0 requestedBytes 192 denials 0 of 0 bytes");
  }

  @Test
  void the_probe_is_no_event() {
    rig.send(Rig.PROBE, Rig.NONE, Rig.NONE);

    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 0 shrinks 0 replaces 0 requestedBytes 0 denials 0 of 0 bytes");
  }

  @Test
  void what_is_done_aside_is_not_counted_and_what_follows_is() {
    rig.engine.aside(() -> rig.send(Rig.DECIDES, Rig.NONE, 10));
    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(rig.counted())
        .isEqualTo(
            "initials 1 growths 0 shrinks 0 replaces 0 requestedBytes 56 denials 0 of 0 bytes");
  }

  @Test
  void work_aside_that_fails_leaves_the_thread_counted() {
    try {
      rig.engine.aside(
          () -> {
            throw new IllegalStateException("work failed");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("work failed");
    }
    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(rig.counted())
        .isEqualTo(
            "initials 1 growths 0 shrinks 0 replaces 0 requestedBytes 56 denials 0 of 0 bytes");
  }

  @Test
  void work_aside_inside_work_aside_ends_with_the_outer_one() {
    rig.engine.aside(
        () -> {
          rig.engine.aside(() -> {});
          rig.send(Rig.DECIDES, Rig.NONE, 10);
        });

    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
  }

  @Test
  void a_thread_of_trelliss_own_is_counted_apart() {
    rig.engine.disregardCurrentThread();
    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
    assertThat(Rig.line(rig.engine.snapshotOfTrellis()[0]))
        .isEqualTo(
            "initials 1 growths 0 shrinks 0 replaces 0 requestedBytes 56 denials 0 of 0 bytes");
    assertThat(rig.engine.snapshotOfCurrentThread()[0].initials()).isEqualTo(1);
  }

  @Test
  void timing_an_event_counts_it_for_trellis_alone() {
    rig.engine.disregardCurrentThread();

    assertThat(rig.engine.timeEvent(1000)).isPositive();
    assertThat(rig.engine.snapshotOfTrellis()[0].growths()).isEqualTo(1000);
    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
  }
}
