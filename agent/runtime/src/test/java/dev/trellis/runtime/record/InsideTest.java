package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is seen inside a policy, and by what one call is told from the next. */
class InsideTest {

  private static final long ME = 5;

  private final Stripes stripes = Counted.stripes();
  private final Stripe stripe = stripes.claim(ME);

  @Test
  void who_is_inside_is_seen_until_it_is_outside_again() {
    assertThat(stripes.recorded().inside()).isEmpty();

    stripe.setInside(true);
    assertThat(stripes.recorded().inside())
        .singleElement()
        .extracting(Inside::by)
        .isSameAs(Thread.currentThread());

    stripe.setInside(false);
    assertThat(stripes.recorded().inside()).isEmpty();
  }

  @Test
  void trellis_own_threads_are_asked_nothing_and_are_not_looked_at() {
    stripes.claimForTrellis(ME + 1);
    stripes.claim(ME + 1).setInside(true);

    assertThat(stripes.recorded().inside()).isEmpty();
  }

  @Test
  void events_releases_and_denials_are_progress_and_nothing_else_is() {
    stripe.setInside(true);

    long before = progress();
    assertThat(progress()).isEqualTo(before);

    stripe.event(Counted.LIST, -1, 10);
    long made = progress();
    stripe.event(Counted.LIST, 10, -1);
    long released = progress();
    stripe.denied(Counted.TABLE, 100);
    long denied = progress();
    stripe.enter(1);
    stripe.event(Counted.LIST, -1, 10);

    assertThat(before).isLessThan(made);
    assertThat(made).isLessThan(released);
    assertThat(released).isLessThan(denied);
    assertThat(denied).isLessThan(progress());
  }

  private long progress() {
    return stripes.recorded().inside().get(0).progress();
  }
}
