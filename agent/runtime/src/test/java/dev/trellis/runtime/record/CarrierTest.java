package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarrierTest {

  private Thread carrier = Thread.currentThread();
  private final Stripes stripes = new Stripes(Counted.types(), () -> carrier);

  @Test
  void a_thread_that_is_still_on_its_carrier_drops_nothing() {
    stripes.checkCarrier(stripes.claim(7));

    assertThat(stripes.dropped()).isZero();
  }

  @Test
  void a_thread_that_left_its_carrier_inside_a_policy_is_a_drop() {
    Stripe stripe = stripes.claim(7);
    carrier = new Thread("another carrier");

    stripes.checkCarrier(stripe);

    assertThat(stripes.dropped()).isEqualTo(1);
  }
}
