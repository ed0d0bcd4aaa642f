package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarrierTest {

  private Thread carrier = Thread.currentThread();
  private final Stripes stripes = new Stripes(Counted.types(), () -> carrier);

  @Test
  void a_thread_that_is_still_on_its_carrier_drops_nothing() {
    stripes.checkCarrier(stripes.claim(7));

    assertThat(stripes.recorded().dropped()).isZero();
  }

  @Test
  void a_thread_that_left_its_carrier_inside_a_policy_is_a_drop() {
    Stripe stripe = stripes.claim(7);
    carrier = new Thread("another carrier");

    stripes.checkCarrier(stripe);

    assertThat(stripes.recorded().dropped()).isEqualTo(1);
  }

  @Test
  void the_thread_on_which_the_jvm_serves_tools_is_not_the_program_s() {
    ThreadGroup outermost = Thread.currentThread().getThreadGroup();
    while (outermost.getParent() != null) {
      outermost = outermost.getParent();
    }
    carrier = new Thread(outermost, null, "Attach Listener");
    assertThat(stripes.claim(7).isProgram()).isFalse();
    carrier = new Thread(outermost, null, "Attach Listener of the program");
    assertThat(stripes.claim(8).isProgram()).isTrue();
    carrier = new Thread(new ThreadGroup("the program's"), null, "Attach Listener");
    assertThat(stripes.claim(9).isProgram()).isTrue();
  }

  @Test
  void threads_of_trellis_that_have_ended_leave_their_stripe_and_what_it_counts_to_later_ones() {
    int threads = 100;
    for (int i = 0; i < threads; i++) {
      carrier = new Thread("has ended");
      stripes.claimForTrellis(1000 + i);
      long unused = stripes.claim(1000 + i).event(Counted.LIST, -1, 10);
    }

    assertThat(Counted.events(stripes.recorded().snapshotOfTrellis()[Counted.LIST]))
        .isEqualTo(threads);
  }
}
