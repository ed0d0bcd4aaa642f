package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One thread, many ids: each id stands for a thread that is alive. */
class StripesTest {

  private static final long ME = 5;

  /** As many ids of one slot find a stripe of their own; the next one borrows. */
  private static final int WINDOW = 8;

  private final Stripes stripes = Counted.stripes();

  @Test
  void a_thread_gets_the_same_stripe_again() {
    assertThat(stripes.claim(ME)).isSameAs(stripes.claim(ME));
    assertThat(stripes.claim(ME).isLent()).isFalse();
  }

  @Test
  void two_threads_get_a_stripe_each_even_if_their_ids_share_a_slot() {
    Stripe mine = stripes.claim(ME);

    assertThat(stripes.claim(ME + Counted.APART)).isNotSameAs(mine);
    assertThat(stripes.claim(ME)).isSameAs(mine);
  }

  @Test
  void a_thread_that_finds_no_slot_borrows_for_one_event() {
    long crowded = crowd();

    Stripe borrowed = stripes.claim(crowded);
    borrowed.event(Counted.LIST, -1, 10);
    stripes.release(borrowed);

    assertThat(borrowed.isLent()).isTrue();
    assertThat(borrowed.owner()).isZero();
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].initials()).isEqualTo(1);
  }

  @Test
  void a_lent_stripe_goes_to_nobody_else_before_it_is_released() {
    long crowded = crowd();

    Stripe first = stripes.claim(crowded);
    Stripe second = stripes.claim(crowded + Counted.APART);
    stripes.release(first);
    Stripe third = stripes.claim(crowded + 2 * Counted.APART);

    assertThat(second.isLent()).isTrue();
    assertThat(second).isNotSameAs(first);
    assertThat(third).isSameAs(first);
  }

  @Test
  void an_event_inside_another_keeps_the_stripe_that_the_outer_one_borrowed() {
    long crowded = crowd();
    Stripe outer = stripes.claim(crowded);
    outer.setInside(true);

    Stripe inner = stripes.claim(crowded);
    stripes.release(inner);

    assertThat(inner).isSameAs(outer);
    assertThat(outer.owner()).isEqualTo(crowded);
    outer.setInside(false);
    stripes.release(outer);
    assertThat(outer.owner()).isZero();
  }

  @Test
  void all_that_can_be_lent_is_lent_before_anybody_waits() {
    long crowded = crowd();

    for (int i = 0; i < Stripes.LENT; i++) {
      stripes.claim(crowded + i * Counted.APART).event(Counted.LIST, -1, 10);
    }

    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].initials())
        .isEqualTo(Stripes.LENT);
  }

  @Test
  void what_trellis_grows_itself_is_kept_apart() {
    stripes.claimForTrellis(ME);

    stripes.claim(ME).event(Counted.LIST, -1, 10);

    assertThat(stripes.claim(ME).isProgram()).isFalse();
    assertThat(stripes.recorded().snapshot().types()[Counted.LIST].isEmpty()).isTrue();
    assertThat(Counted.line(stripes.recorded().snapshotOfTrellis()[Counted.LIST]))
        .isEqualTo("initials 1 requestedBytes 56 arrivals[10] 1");
  }

  @Test
  void a_thread_counts_as_the_programs_until_it_is_said_to_be_trelliss() {
    stripes.claim(ME).event(Counted.LIST, -1, 10);
    stripes.claimForTrellis(ME);
    stripes.claim(ME).event(Counted.LIST, -1, 20);

    assertThat(Counted.line(stripes.recorded().snapshot().types()[Counted.LIST]))
        .isEqualTo("initials 1 requestedBytes 56 arrivals[10] 1");
    assertThat(Counted.line(stripes.recorded().snapshotOfTrellis()[Counted.LIST]))
        .isEqualTo("initials 1 requestedBytes 96 arrivals[20] 1");
  }

  @Test
  void a_thread_whose_slot_trellis_took_keeps_its_stripe() {
    Stripe mine = stripes.claim(ME);
    stripes.claimForTrellis(ME + Counted.APART);

    assertThat(stripes.claim(ME)).isSameAs(mine);
    assertThat(stripes.claim(ME + Counted.APART).isProgram()).isFalse();
  }

  @Test
  void one_stripe_can_be_looked_at_by_itself() {
    stripes.claim(ME).event(Counted.LIST, -1, 10);
    stripes.claim(ME + 1).event(Counted.LIST, -1, 20);

    assertThat(Counted.line(stripes.recorded().snapshotOf(stripes.claim(ME))[Counted.LIST]))
        .isEqualTo("initials 1 requestedBytes 56 arrivals[10] 1");
  }

  /** Takes every slot that an id may have; the id of one more. */
  private long crowd() {
    for (int i = 0; i < WINDOW; i++) {
      assertThat(stripes.claim(ME + i * Counted.APART).isLent()).isFalse();
    }
    return ME + WINDOW * Counted.APART;
  }
}
