package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.runtime.decide.LimitingPolicy;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class DecidingSinkTest {

  private final Notebook grants = new Notebook(Decision.GRANT);
  private final Notebook denies = new Notebook(Decision.DENY);

  @Test
  void each_kind_of_event_is_put_to_the_policy_and_counted() {
    Rig rig = Rig.deciding(grants);

    rig.send(Rig.DECIDES, Rig.NONE, 10);
    rig.send(Rig.DECIDES, 10, 15);
    rig.send(Rig.DECIDES, 15, 15);
    rig.send(Rig.DECIDES, 15, 10);

    assertThat(grants.lines())
        .containsExactly(
            "allocate 10", "grow 10 15", "grow 15 15", "shrink 15 10", "release 15 10");
    assertThat(rig.counted())
        .isEqualTo(
            "initials 1 growths 1 shrinks 1 replaces 1 requestedBytes 272 denials 0 of 0 bytes");
  }

  @Test
  void an_abandoned_storage_is_released_and_nobody_is_asked() {
    Rig rig = Rig.deciding(denies);

    rig.send(Rig.DECIDES, 10, Rig.NONE);

    assertThat(denies.lines()).containsExactly("release 10 -1");
  }

  @Test
  void a_site_that_only_counts_asks_nobody() {
    Rig rig = Rig.deciding(denies);

    rig.send(Rig.COUNTS, 16, 32);

    assertThat(denies.lines()).isEmpty();
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 1 shrinks 0 replaces 0 requestedBytes 144 denials 0 of 0 bytes");
  }

  @Test
  void a_site_that_only_asks_counts_no_event() {
    Rig rig = Rig.deciding(grants);

    rig.send(Rig.ASKS_TABLE, 16, 12);
    rig.send(Rig.ASKS_RING, 17, 1);
    rig.send(Rig.ASKS_LENGTH, 16, 64);

    assertThat(grants.lines()).containsExactly("grow 16 32", "grow 17 36", "grow 16 64");
    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
  }

  @Test
  void a_table_that_cannot_grow_any_more_asks_nobody() {
    Rig rig = Rig.deciding(denies);

    rig.send(Rig.ASKS_TABLE, 1 << 30, Integer.MAX_VALUE);

    assertThat(denies.lines()).isEmpty();
  }

  @Test
  void the_probe_asks_nobody() {
    Rig rig = Rig.deciding(denies);

    rig.send(Rig.PROBE, Rig.NONE, Rig.NONE);

    assertThat(denies.lines()).isEmpty();
    assertThat(rig.engine.snapshot().types()[0].isEmpty()).isTrue();
  }

  @Test
  void a_denial_names_site_call_bytes_policy_and_what_was_in_use() {
    Rig rig = Rig.deciding(new LimitingPolicy(4096, Long.MAX_VALUE, Ledger.NET));
    rig.send(Rig.DECIDES, Rig.NONE, 500);

    GrowthDeniedError error = rig.denied(Rig.DECIDES, 500, 2000);

    assertThat(error)
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage(
            "Trellis denied 8016 bytes at acme.List.grow, called by "
                + frameOfTheProgram(error)
                + "; policy acme.Quota: limit 4096 bytes, in use 2016 bytes");
  }

  @Test
  void the_requested_bytes_of_a_denial_are_to_be_had_by_who_cannot_name_its_class() {
    Rig rig = Rig.deciding(new LimitingPolicy(4096, Long.MAX_VALUE, Ledger.NET));

    OutOfMemoryError error = rig.denied(Rig.DECIDES, 500, 2000);

    assertThat(error)
        .isInstanceOfSatisfying(
            LongSupplier.class, denial -> assertThat(denial.getAsLong()).isEqualTo(8016));
  }

  @Test
  void a_denied_growth_is_counted_as_denied_and_not_as_grown() {
    Rig rig = Rig.deciding(denies);

    rig.denied(Rig.DECIDES, 10, 15);

    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 0 shrinks 0 replaces 0 requestedBytes 0 denials 1 of 80 bytes");
  }

  @Test
  void a_denied_question_throws_and_counts_what_the_jdk_would_have_asked_for() {
    Rig rig = Rig.deciding(denies);

    assertThat(rig.denied(Rig.ASKS_TABLE, Rig.NONE, 0).getMessage())
        .startsWith("Trellis denied 80 bytes at acme.List.put, called by ");
    assertThat(rig.denied(Rig.ASKS_RING, 100, 1).getMessage())
        .startsWith("Trellis denied 616 bytes at acme.List.add, called by ");
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 0 shrinks 0 replaces 0 requestedBytes 0 denials 2 of 696 bytes");
  }

  @Test
  void after_a_denial_the_next_event_is_seen_again() {
    Rig rig = Rig.deciding(denies);

    rig.denied(Rig.DECIDES, 10, 15);
    rig.send(Rig.COUNTS, 16, 32);
    rig.denied(Rig.DECIDES, 10, 16);

    assertThat(denies.lines()).containsExactly("grow 10 15", "grow 10 16");
    assertThat(rig.engine.snapshot().types()[0].growths()).isEqualTo(1);
  }

  @Test
  void after_a_policy_that_threw_the_next_event_is_seen_again() {
    Rig rig =
        Rig.deciding(
            new Notebook(Decision.GRANT) {
              @Override
              public Decision grow(GrowthSite site, int oldLength, int newLength) {
                super.grow(site, oldLength, newLength);
                throw new IllegalStateException("no answer");
              }
            });

    rig.send(Rig.DECIDES, 10, 15);
    rig.send(Rig.DECIDES, 15, 22);

    assertThat(rig.engine.snapshot().types()[0].growths()).isEqualTo(2);
  }

  @Test
  void what_a_policy_grows_itself_is_neither_counted_nor_put_to_it() {
    Rig[] own = new Rig[1];
    Notebook grower =
        new Notebook(Decision.GRANT) {
          @Override
          public Decision allocate(GrowthSite site, int newLength) {
            own[0].send(Rig.DECIDES, Rig.NONE, 1000);
            own[0].send(Rig.COUNTS, 1000, 2000);
            return super.allocate(site, newLength);
          }
        };
    Rig rig = Rig.deciding(grower);
    own[0] = rig;

    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(grower.lines()).containsExactly("allocate 10");
    assertThat(rig.counted())
        .isEqualTo(
            "initials 1 growths 0 shrinks 0 replaces 0 requestedBytes 56 denials 0 of 0 bytes");
  }

  @Test
  void what_trelliss_own_threads_grow_is_counted_apart_and_put_to_nobody() {
    Rig rig = Rig.deciding(denies);
    rig.engine.disregardCurrentThread();

    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(denies.lines()).isEmpty();
    assertThat(rig.engine.snapshotOfTrellis()[0].initials()).isEqualTo(1);
  }

  @Test
  void a_denial_under_a_crowd_of_threads_gives_its_borrowed_stripe_back() {
    Rig rig = Rig.deciding(denies);
    for (int i = 0; i < 200; i++) {
      long who = HookWords.who(7 + 4096L * i, Rig.DECIDES);

      assertThatThrownBy(() -> rig.engine.sink().applyAsLong(who, HookWords.what(10, 15)))
          .isInstanceOf(GrowthDeniedError.class);
    }

    assertThat(rig.engine.snapshot().types()[0].denials()).isEqualTo(200);
  }

  private static StackTraceElement frameOfTheProgram(Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .filter(frame -> frame.getClassName().equals("dev.trellis.program.Program"))
        .findFirst()
        .orElseThrow();
  }
}
