package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import dev.trellis.output.AgentLog;
import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyWatchdogTest {

  private static final long SECOND = 1_000_000_000;
  private static final GrowthSite SITE =
      new GrowthSite(1, "acme.List", "grow(I)V", DenialClass.STRONG, new ArrayLayout(16, 0, 8));

  private final CountDownLatch over = new CountDownLatch(1);
  private final PolicyChain chain =
      new PolicyChain(List.of(new PolicyMember("waits", new Waits(), 10)), OnDenial.THROW);
  private final PolicyWatchdog watchdog =
      new PolicyWatchdog(new FedEngine(true, chain).engine, chain, AgentLog.toStderr(LogLevel.OFF));

  @AfterEach
  void let_them_go() {
    over.countDown();
  }

  private final class Waits implements AllocatorPolicy {
    private final CountDownLatch in = new CountDownLatch(1);

    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      in.countDown();
      boolean interrupted = false;
      while (over.getCount() > 0) {
        try {
          over.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return interrupted ? Decision.DENY : Decision.GRANT;
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      return allocate(site, newLength);
    }
  }

  @Test
  void who_is_inside_for_a_second_is_named_and_not_a_moment_before() throws Exception {
    Thread inside = inside("slow");

    look(0, new Inside(inside, 7));
    look(SECOND - 1, new Inside(inside, 7));
    assertThat(watchdog.notes()).isEmpty();
    look(SECOND, new Inside(inside, 7));

    assertThat(watchdog.notes()).hasSize(1);
    assertThat(watchdog.notes().get(0))
        .startsWith("thread \"slow\" has been inside a policy for over a second: ")
        .contains(" < dev.trellis.dist.PolicyWatchdogTest$Waits.allocate(PolicyWatchdogTest.java:")
        .contains(", asked by ")
        .doesNotContain("dev.trellis.runtime");
  }

  @Test
  void it_is_named_once() throws Exception {
    Thread inside = inside("slow");

    for (int seconds = 0; seconds < 5; seconds++) {
      look(seconds * SECOND, new Inside(inside, 7));
    }
    look(6 * SECOND, new Inside(inside, 8));
    look(8 * SECOND, new Inside(inside, 8));

    assertThat(watchdog.notes()).hasSize(1);
  }

  @Test
  void who_has_counted_something_meanwhile_was_in_and_out() throws Exception {
    Thread inside = inside("busy");

    for (int i = 0; i < 20; i++) {
      look(i * SECOND / 2, new Inside(inside, i));
    }

    assertThat(watchdog.notes()).isEmpty();
  }

  @Test
  void who_was_outside_at_one_look_begins_anew() throws Exception {
    Thread inside = inside("busy");

    look(0, new Inside(inside, 7));
    look(SECOND / 2);
    look(SECOND, new Inside(inside, 7));
    look(2 * SECOND - 1, new Inside(inside, 7));

    assertThat(watchdog.notes()).isEmpty();
  }

  @Test
  void who_was_inside_while_the_whole_process_stood_still_begins_anew() throws Exception {
    Thread inside = inside("stopped");

    look(0, new Inside(inside, 7));
    watchdog.look(List.of(new Inside(inside, 7)), 2 * SECOND, 2 * SECOND);
    assertThat(watchdog.notes()).isEmpty();
    look(3 * SECOND, new Inside(inside, 7));

    assertThat(watchdog.notes()).hasSize(1);
  }

  @Test
  void who_is_in_no_policy_by_its_stack_is_not_named() {
    look(0, new Inside(Thread.currentThread(), 7));
    look(2 * SECOND, new Inside(Thread.currentThread(), 7));

    assertThat(watchdog.notes()).isEmpty();
  }

  @Test
  void beyond_twenty_they_are_counted() throws Exception {
    List<Inside> many = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      many.add(new Inside(inside("slow" + i), 0));
    }

    watchdog.look(many, 0, 0);
    watchdog.look(many, 2 * SECOND, 0);

    assertThat(watchdog.notes())
        .hasSize(21)
        .last()
        .isEqualTo("3 more calls of policies went on for over a second");
  }

  private void look(long nanos, Inside... inside) {
    watchdog.look(List.of(inside), nanos, PolicyWatchdog.PERIOD * 1_000_000);
  }

  private Thread inside(String name) throws InterruptedException {
    Waits waits = new Waits();
    PolicyChain one =
        new PolicyChain(List.of(new PolicyMember("waits", waits, 10)), OnDenial.THROW);
    Thread thread = new Thread(() -> one.decide(SITE, GrowthSite.NONE, 10), name);
    thread.setDaemon(true);
    thread.start();
    waits.in.await();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait(); // its stack still changes
    }
    return thread;
  }
}
