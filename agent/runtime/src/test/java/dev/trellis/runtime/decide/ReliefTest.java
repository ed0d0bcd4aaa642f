package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.SITE;
import static dev.trellis.runtime.decide.Ledgers.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is done for a request before it is denied, with a collector that does as it is told. */
class ReliefTest {

  private static final long LIMIT = 100_000;

  private final FakeJvm jvm = new FakeJvm();
  private final LiveLimitingPolicy policy = new LiveLimitingPolicy(LIMIT, 90_000, jvm, 1_000);
  private final PolicyChain chain = chain(policy, OnDenial.THROW);

  @Test
  void what_is_reclaimed_already_comes_back_without_a_collection() {
    jvm.garbage.add(granted(60_000));
    jvm.reclaim();

    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
    assertThat(jvm.collections).isEmpty();
    assertThat(jvm.pauses).isEmpty();
    assertThat(policy.accounts()).containsEntry("inUseBytes", 60_000L);
  }

  @Test
  void else_a_collection_is_asked_for_and_what_it_reclaims_comes_back() {
    GrantedStorage kept = granted(30_000);
    jvm.garbage.add(granted(60_000));

    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
    assertThat(jvm.collections).hasSize(1);
    assertThat(kept.isReclaimed()).isFalse();
    assertThat(policy.accounts())
        .containsEntry("inUseBytes", 90_000L)
        .containsEntry("watchedCount", 1L)
        .containsEntry("askedCollectionsCount", 1L);
    assertThat(chain.notes())
        .containsExactly(
            "storages of 60000 bytes could not be watched: they count against the limit for good");
  }

  @Test
  void none_is_asked_for_where_it_could_not_help() {
    assertThat(ask(90_008)).isEqualTo(Outcome.DENIED);
    assertThat(jvm.collections).isEmpty();
  }

  @Test
  void a_denial_that_is_only_recorded_was_tried_as_hard_to_avoid() {
    PolicyChain records = chain(policy, OnDenial.RECORD);
    jvm.garbage.add(granted(60_000));

    assertThat(records.decide(SITE, GrowthSite.NONE, of(60_000))).isEqualTo(Outcome.GRANTED);
    assertThat(records.decide(SITE, GrowthSite.NONE, of(60_000))).isEqualTo(Outcome.RECORDED);
    assertThat(policy.accounts()).containsEntry("recordedBytes", 60_000L);
  }

  @Test
  void a_churning_program_is_never_denied_and_no_two_collections_are_nearer_than_10_ms() {
    for (int i = 0; i < 48; i++) {
      granted(1_024);
    }
    for (int i = 0; i < 10_000; i++) {
      jvm.garbage.add(granted(1_200));
    }

    assertThat(jvm.collections).hasSizeBetween(200, 300);
    assertThat(nearest(jvm.collections)).isGreaterThanOrEqualTo(15);
    assertThat(policy.accounts().get("peakInUseBytes")).isBetween(98_800L, LIMIT);
  }

  @Test
  void the_interval_grows_with_what_a_collection_takes() {
    jvm.tookMillis = 400;
    for (int i = 0; i < 500; i++) {
      jvm.garbage.add(granted(1_200));
    }

    assertThat(jvm.collections).hasSizeBetween(5, 10);
    assertThat(nearest(jvm.collections)).isGreaterThanOrEqualTo(1_200);
  }

  @Test
  void a_program_that_leaks_and_goes_on_asks_for_one_collection_a_second_in_the_end() {
    for (int i = 0; i < 97; i++) {
      granted(1_024);
    }
    long start = jvm.nanos;
    for (int i = 0; i < 20_000; i++) {
      assertThat(ask(1_024)).isEqualTo(Outcome.DENIED);
      jvm.nanos += 1_000_000;
    }
    long seconds = (jvm.nanos - start) / 1_000_000_000;

    assertThat(seconds).isGreaterThanOrEqualTo(20);
    assertThat((long) jvm.collections.size()).isBetween(seconds - 2, seconds + 5);
    assertThat(jvm.pauses).as("only the first denials wait").hasSizeLessThan(400);
  }

  @Test
  void what_a_program_lets_go_of_after_a_denial_it_may_have_at_once() {
    GrantedStorage cache = granted(90_000);

    assertThat(ask(60_000)).isEqualTo(Outcome.DENIED);
    jvm.garbage.add(cache);
    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
    assertThat(jvm.collections).hasSize(3);
  }

  @Test
  void who_waits_keeps_its_interrupt_status_and_sleeps_no_more() {
    jvm.hears = false;
    jvm.interrupts = true;
    granted(90_000);

    assertThat(ask(60_000)).isEqualTo(Outcome.DENIED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(jvm.pauses).startsWith(1L, -2L, -4L, -8L, -16L);
    assertThat(jvm.pauses.subList(1, jvm.pauses.size())).allMatch(pause -> pause < 0);
  }

  @Test
  void a_virtual_thread_never_sleeps() {
    Thread carrier = new Thread("carrier");
    policy.ledger().carriedBy(() -> carrier);
    jvm.hears = false;
    granted(90_000);

    assertThat(ask(60_000)).isEqualTo(Outcome.DENIED);
    assertThat(jvm.pauses).startsWith(-1L, -2L, -4L, -8L, -16L).allMatch(pause -> pause < 0);
  }

  @Test
  void a_collection_that_is_left_out_is_asked_for_again() {
    jvm.leavesOneOut = true;
    jvm.garbage.add(granted(90_000));

    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
    assertThat(jvm.collections).hasSize(2);
    assertThat(chain.notes()).noneMatch(note -> note.contains("System.gc()"));
  }

  @Test
  void a_young_collection_in_its_place_is_no_reason_to_deny() {
    jvm.hasAYoungOne = true;
    jvm.garbage.add(granted(90_000));

    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
    assertThat(jvm.collections).hasSize(2);
  }

  @Test
  void where_collections_are_not_carried_out_that_is_said_and_waited_for_once() {
    jvm.hears = false;
    GrantedStorage garbage = granted(90_000);

    assertThat(ask(60_000)).isEqualTo(Outcome.DENIED);
    int waited = jvm.pauses.size();
    assertThat(chain.notes())
        .containsExactly(
            "System.gc() is without effect in this JVM (-XX:+DisableExplicitGC?): to the limit"
                + " comes back what the JVM collects by itself");
    jvm.nanos += 2_000_000_000;
    assertThat(ask(60_000)).isEqualTo(Outcome.DENIED);
    assertThat(jvm.pauses).hasSize(waited);
    garbage.clear();
    assertThat(ask(60_000)).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void who_is_refused_while_a_collection_runs_waits_for_that_one() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch waited = new CountDownLatch(1);
    FakeJvm slow =
        new FakeJvm() {
          @Override
          WeakReference<Object> collect() {
            begun.countDown();
            try {
              waited.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return super.collect();
          }

          @Override
          boolean pause(long millis, boolean spins) {
            waited.countDown();
            Thread.onSpinWait();
            return false;
          }
        };
    LiveLimitingPolicy shared = new LiveLimitingPolicy(LIMIT, LIMIT, slow, 1_000);
    PolicyChain both = chain(shared, OnDenial.THROW);
    slow.garbage.add(granted(both, shared, 90_000));
    Outcome[] first = new Outcome[1];
    Thread other = new Thread(() -> first[0] = both.decide(SITE, GrowthSite.NONE, of(40_000)));
    other.start();
    begun.await();

    assertThat(both.isCollecting()).isTrue();
    assertThat(both.decide(SITE, GrowthSite.NONE, of(40_000))).isEqualTo(Outcome.GRANTED);
    other.join();
    assertThat(first).containsExactly(Outcome.GRANTED);
    assertThat(slow.collections).hasSize(1);
    assertThat(both.isCollecting()).isFalse();
  }

  private static PolicyChain chain(LiveLimitingPolicy policy, OnDenial onDenial) {
    return new PolicyChain(List.of(new PolicyMember("limiting", policy, 10)), onDenial);
  }

  private Outcome ask(long bytes) {
    return chain.decide(SITE, GrowthSite.NONE, of(bytes));
  }

  private GrantedStorage granted(long bytes) {
    return granted(chain, policy, bytes);
  }

  /** Asks for a storage, makes it, and keeps it. */
  private static GrantedStorage granted(PolicyChain chain, LiveLimitingPolicy policy, long bytes) {
    Grant grant = policy.ledger().newGrant();
    assertThat(chain.decide(SITE, GrowthSite.NONE, of(bytes), grant)).isEqualTo(Outcome.GRANTED);
    GrantedStorage storage = new GrantedStorage(new Kept(), account(grant), bytes);
    policy.ledger().watch(storage);
    return storage;
  }

  private static Booking account(Grant grant) {
    Booking account = grant.take();
    assertThat(account).isNotNull();
    return account;
  }

  private static long nearest(List<Long> moments) {
    long nearest = Long.MAX_VALUE;
    for (int i = 1; i < moments.size(); i++) {
      nearest = Math.min(nearest, moments.get(i) - moments.get(i - 1));
    }
    return nearest;
  }

  /** Lives as long as the test does: a real collection must not play a part. */
  private static final class Kept {
    private static final Queue<Kept> ALL = new ConcurrentLinkedQueue<>();

    Kept() {
      ALL.add(this);
    }
  }
}
