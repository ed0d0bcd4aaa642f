package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.program.Program.GrowsWhileLoading;
import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.decide.SitePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Requests that fail on purpose, whatever a policy says. */
class FaultsTest {

  private static final GrowthSite SITE =
      new GrowthSite(900, "acme.Map", "put()V", DenialClass.STRONG, new ArrayLayout(16, 2, 8));

  private final Notebook policy = new Notebook(Decision.GRANT);

  @Test
  void the_nth_request_fails_once_and_no_policy_is_asked_about_it() {
    Faults faults = begun(nth(3), 1);
    Rig rig = rig(faults, OnDenial.THROW);

    assertThat(struck(rig, 6)).containsExactly(3);
    assertThat(policy.lines()).hasSize(5);
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 5 shrinks 0 replaces 0 requestedBytes 400 denials 1 of 80 bytes");
    assertThat(faults.accounts().toString())
        .isEqualTo("{faultRequests=6, faults=1, faultsExempted=0}");
    assertThat(faults.seed()).isNull();
  }

  @Test
  void the_error_says_that_it_is_one_on_purpose_and_has_the_bytes() {
    GrowthDeniedError error = rig(begun(nth(1), 1), OnDenial.THROW).denied(Rig.DECIDES, 10, 15);

    assertThat(error.getMessage())
        .matches(
            "Trellis denied 80 bytes at acme\\.List\\.grow, called by dev\\.trellis\\.program\\."
                + ".*\\); a fault on purpose, request 1 of \"nth:1\"");
    assertThat(error.getAsLong()).isEqualTo(80);
  }

  @Test
  void the_error_of_a_rate_has_the_seed_by_which_it_can_be_had_again() {
    Rig rig = rig(begun(rate(1), 77), OnDenial.THROW);

    assertThat(rig.denied(Rig.DECIDES, 10, 15).getMessage())
        .endsWith("; a fault on purpose, request 1 of \"rate\", faultSeed 77");
  }

  @Test
  void a_rate_fails_as_many_as_it_says_and_the_same_ones_for_the_same_seed() {
    List<Integer> first = struck(rig(begun(rate(0.1), 5), OnDenial.THROW), 10_000);

    assertThat(first).hasSizeBetween(880, 1120); // four standard deviations
    assertThat(struck(rig(begun(rate(0.1), 5), OnDenial.THROW), 10_000)).isEqualTo(first);
    assertThat(struck(rig(begun(rate(0.1), 6), OnDenial.THROW), 10_000)).isNotEqualTo(first);
  }

  @Test
  void a_site_fails_at_each_request_by_its_own_name_or_by_that_of_what_grows() {
    Rig own = rig(begun(at(0, "List.grow"), 1), OnDenial.THROW);
    Rig onBehalf = rig(begun(at(0, "List.resize"), 1), OnDenial.THROW);

    assertThat(struck(own, 3)).containsExactly(1, 2, 3);
    own.send(Rig.ASKS_TABLE, 16, 12);
    assertThat(struck(onBehalf, 3)).isEmpty();
    assertThat(onBehalf.denied(Rig.ASKS_TABLE, 16, 12)).isNotNull();
  }

  @Test
  void a_site_and_a_number_are_the_nth_request_there() {
    Rig rig = rig(begun(at(2, "*.put"), 1), OnDenial.THROW);

    assertThat(struck(rig, 5)).isEmpty();
    rig.send(Rig.ASKS_TABLE, 16, 12);
    assertThat(rig.denied(Rig.ASKS_TABLE, 16, 12)).isNotNull();
    rig.send(Rig.ASKS_TABLE, 16, 12);
  }

  @Test
  void what_may_not_be_denied_is_not_numbered_and_never_fails() {
    Faults faults = begun(rate(1), 1);
    Rig rig = rig(faults, OnDenial.THROW);

    rig.send(Rig.NEVER_DENIED, 10, 15);
    rig.send(Rig.COUNTS, 10, 15);

    assertThat(faults.accounts()).containsEntry("faultRequests", 0L);
    assertThat(policy.lines()).containsExactly("grow 10 15");
  }

  @Test
  void nothing_fails_before_the_program_has_begun() {
    Faults faults = new Faults(rate(1), 1);
    Rig rig = rig(faults, OnDenial.THROW);

    assertThat(struck(rig, 3)).isEmpty();
    faults.begin();
    assertThat(struck(rig, 3)).containsExactly(1, 2, 3);
    assertThat(faults.accounts()).containsEntry("faultRequests", 3L);
  }

  @Test
  void a_request_that_is_exempt_is_passed_by_and_the_next_fails() throws Exception {
    Faults faults = begun(nth(1), 1);
    Rig rig = rig(faults, OnDenial.THROW);

    Class<?> unused =
        new GrowsWhileLoading(() -> rig.send(Rig.DECIDES, 10, 15)).loadClass("java.lang.Object");

    assertThat(struck(rig, 3)).containsExactly(1);
    assertThat(faults.accounts().toString())
        .isEqualTo("{faultRequests=4, faults=1, faultsExempted=1}");
  }

  @Test
  void what_the_jvms_own_threads_request_has_no_number() throws Exception {
    Faults faults = begun(rate(1), 1);
    Rig rig = rig(faults, OnDenial.THROW);
    ThreadGroup system = Thread.currentThread().getThreadGroup();
    while (system.getParent() != null) {
      system = system.getParent();
    }
    Thread ofTheJvm = new Thread(system, () -> rig.send(Rig.DECIDES, 10, 15), "of-the-jvm");

    ofTheJvm.start();
    ofTheJvm.join();

    assertThat(faults.accounts()).containsEntry("faultRequests", 0L);
    assertThat(rig.counted()).contains("growths 1 ").contains("denials 0 ");
  }

  @Test
  void on_denial_record_counts_a_fault_and_lets_the_growth_go_on() {
    Faults faults = begun(nth(2), 1);
    Rig rig = rig(faults, OnDenial.RECORD);

    assertThat(struck(rig, 3)).isEmpty();
    assertThat(policy.lines()).hasSize(3);
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 3 shrinks 0 replaces 0 requestedBytes 240 denials 1 of 80 bytes");
    assertThat(faults.accounts()).containsEntry("faults", 1L);
  }

  @Test
  void of_many_threads_exactly_one_has_the_nth_request() throws Exception {
    Faults faults = begun(nth(2_000), 1);
    faults.meets(SITE, null);
    PolicyChain chain = new PolicyChain(List.of(), OnDenial.THROW, null, faults);
    AtomicInteger struck = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(new Thread(() -> struck.addAndGet(struck(go, chain))));
      threads.get(i).start();
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(struck).hasValue(1);
  }

  private static int struck(CountDownLatch go, PolicyChain chain) {
    int struck = 0;
    try {
      go.await();
      for (int i = 0; i < 1_000; i++) {
        struck += chain.fault(SITE) == 0 ? 0 : 1;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return struck;
  }

  /** The numbers, from 1, of the requests that fail. */
  private static List<Integer> struck(Rig rig, int requests) {
    List<Integer> struck = new ArrayList<>();
    for (int i = 1; i <= requests; i++) {
      if (rig.denied(Rig.DECIDES, 10, 15) != null) {
        struck.add(i);
      }
    }
    return struck;
  }

  private Rig rig(Faults faults, OnDenial onDenial) {
    PolicyMember member = new PolicyMember("acme.Quota", policy, 10);
    return Rig.deciding(new PolicyChain(List.of(member), onDenial, null, faults));
  }

  private static Faults begun(FaultPlan plan, long seed) {
    Faults faults = new Faults(plan, seed);
    faults.begin();
    return faults;
  }

  private static FaultPlan nth(long nth) {
    return new FaultPlan("nth:" + nth, nth, 0, List.of());
  }

  private static FaultPlan rate(double rate) {
    return new FaultPlan("rate", 0, rate, List.of());
  }

  private static FaultPlan at(long nth, String pattern) {
    return new FaultPlan("site", nth, 0, List.of(new SitePattern(pattern)));
  }
}
