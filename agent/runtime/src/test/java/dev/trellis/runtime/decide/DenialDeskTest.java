package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The desk with a clock that waiting moves, and with a worker where one is named. */
@Timeout(60)
class DenialDeskTest {

  private static final long MILLI = 1_000_000;

  private final Halting jvm = new Halting();

  @Test
  void who_is_denied_waits_until_the_work_is_done_and_the_worker_has_its_message()
      throws Exception {
    DenialDesk desk = new DenialDesk(false, 0, new Jvm());
    List<String> order = new ArrayList<>();
    Thread worker =
        new Thread(
            () -> {
              order.add("works on " + desk.next() + ", is at work " + desk.isAtWork());
              desk.done();
            });
    worker.start();

    desk.denied("first");
    order.add("goes on, is at work " + desk.isAtWork());

    worker.join();
    assertThat(order)
        .containsExactly("works on first, is at work true", "goes on, is at work false");
  }

  @Test
  void nobody_waits_for_ever_where_no_work_is_done() {
    DenialDesk desk = new DenialDesk(false, 1, jvm);

    desk.denied("first");

    assertThat(jvm.pauses).hasSize(10_000).containsOnly(1L);
    assertThat(jvm.ends).isEmpty();
  }

  @Test
  void one_denial_at_a_time_has_work_done_and_others_do_not_wait() {
    DenialDesk desk = new DenialDesk(false, 1, jvm);
    desk.denied("first");
    jvm.pauses.clear();

    desk.denied("second");

    assertThat(jvm.pauses).isEmpty();
    assertThat(desk.next()).isEqualTo("first");
    desk.denied("third");
    assertThat(jvm.pauses).isEmpty();
  }

  @Test
  void after_the_first_there_is_one_an_interval_reckoned_from_its_end() {
    DenialDesk desk = new DenialDesk(false, 100 * MILLI, jvm);
    work(desk, "first");

    jvm.nanos += 98 * MILLI; // and the last pause was one
    desk.denied("too early");
    assertThat(jvm.pauses).isEmpty();

    jvm.nanos += MILLI;
    assertThat(work(desk, "second")).isEqualTo("second");
  }

  @Test
  void without_an_interval_there_is_one_alone() {
    DenialDesk desk = new DenialDesk(false, 0, jvm);
    work(desk, "first");

    jvm.nanos += 1L << 50;
    desk.denied("second");

    assertThat(jvm.pauses).isEmpty();
    assertThat(desk.isAtWork()).isFalse();
  }

  @Test
  void a_virtual_thread_spins_and_others_sleep() {
    DenialDesk desk = new DenialDesk(false, 1, jvm);
    desk.carriedBy(() -> new Thread("carrier"));

    desk.denied("first");

    assertThat(jvm.pauses).containsOnly(-1L);
  }

  @Test
  void an_interrupt_neither_ends_the_wait_nor_is_lost() {
    DenialDesk desk = new DenialDesk(false, 1, jvm);
    jvm.interrupts = true;

    desk.denied("first");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(jvm.pauses).hasSize(10_000).startsWith(1L, -1L).endsWith(-1L);
  }

  @Test
  void where_the_jvm_is_to_end_and_nobody_does_it_who_is_denied_does_it_in_the_end() {
    DenialDesk desk = new DenialDesk(true, 0, jvm);

    desk.denied("first");

    assertThat(jvm.ends).containsExactly(3);
    assertThat(jvm.pauses).hasSize(180_000);
  }

  @Test
  void where_the_jvm_is_to_end_each_denial_waits_for_it() {
    DenialDesk desk = new DenialDesk(true, 0, jvm);
    List<String> worked = new ArrayList<>();
    jvm.meanwhile =
        () -> {
          worked.add(desk.next());
          jvm.meanwhile = desk::end;
          desk.denied("second");
        };

    desk.denied("first");

    assertThat(worked).containsExactly("first");
    assertThat(jvm.pauses).as("each of them waited").hasSize(2);
  }

  @Test
  void a_jvm_that_does_not_let_itself_be_ended_goes_on_and_no_denial_waits_any_more() {
    DenialDesk desk = new DenialDesk(true, 0, jvm);
    jvm.forbids = true;
    desk.end();

    desk.denied("first");

    assertThat(jvm.ends).containsExactly(3);
    assertThat(jvm.pauses).isEmpty();
  }

  /** Has a denial worked on at once, as by a worker that is never late. */
  private String work(DenialDesk desk, String text) {
    String[] worked = new String[1];
    jvm.meanwhile =
        () -> {
          worked[0] = desk.next();
          desk.done();
        };
    desk.denied(text);
    jvm.meanwhile = () -> {};
    jvm.pauses.clear();
    return worked[0];
  }

  /** Notes that it was to end, and does what a worker does meanwhile where somebody waits. */
  private static final class Halting extends FakeJvm {
    private final List<Integer> ends = new ArrayList<>();
    private boolean forbids;
    private Runnable meanwhile = () -> {};

    @Override
    boolean pause(long millis, boolean spins) {
      meanwhile.run();
      return super.pause(millis, spins);
    }

    @Override
    void halt(int status) {
      ends.add(status);
      if (forbids) {
        throw new SecurityException("as if");
      }
    }
  }
}
