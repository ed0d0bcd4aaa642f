package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.of;
import static dev.trellis.runtime.decide.Ruling.hard;
import static dev.trellis.runtime.decide.Ruling.single;
import static dev.trellis.runtime.decide.Ruling.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The live ledger under rules: what comes back, and for whom a collection is asked. */
class RuledReliefTest {

  private static final GrowthSite LIST = site(1, "acme.List");
  private static final GrowthSite MAP = site(2, "acme.Map");
  private static final long LIMIT = 50_000;

  private final FakeJvm jvm = new FakeJvm();
  private final LiveLimitingPolicy policy =
      new LiveLimitingPolicy(
          Ruling.NONE,
          Ruling.NONE,
          jvm,
          List.of(
              hard(Level.TYPE, "acme.List", LIMIT),
              hard(Level.SCOPE, "s", LIMIT),
              single(Level.SCOPE, "s", 40_000)));
  private final PolicyChain chain =
      new PolicyChain(List.of(new PolicyMember("limiting", policy, 10)), OnDenial.THROW);
  private final Request request = new Request();

  /** Lives as long as the test does. */
  private final List<Object> kept = new ArrayList<>();

  RuledReliefTest() {
    policy.rules().scopesBy(id -> "s");
  }

  @Test
  void what_is_reclaimed_comes_back_to_every_rule_under_which_it_was_granted() {
    jvm.garbage.add(granted(LIST, 1, 30_000));
    GrantedStorage map = granted(MAP, 1, 10_000);

    assertThat(ask(LIST, 0, 40_000)).isEqualTo(Outcome.GRANTED);

    assertThat(jvm.collections).hasSize(1);
    assertThat(map.isReclaimed()).isFalse();
    assertThat(policy.accounts())
        .containsEntry("inUseBytes", 50_000L)
        .containsEntry("type[acme.List].inUseBytes", 40_000L)
        .containsEntry("scope[s].inUseBytes", 10_000L);
  }

  @Test
  void none_is_asked_for_where_an_inner_rule_would_refuse_all_the_same() {
    granted(MAP, 1, 40_000);

    assertThat(ask(LIST, 1, 40_008)).isEqualTo(Outcome.DENIED);
    assertThat(ask(LIST, 0, LIMIT + 8)).isEqualTo(Outcome.DENIED);
    assertThat(jvm.collections).isEmpty();
  }

  @Test
  void a_small_rule_that_is_full_of_what_lives_does_not_collect_while_others_churn() {
    for (int i = 0; i < 48; i++) {
      granted(LIST, 0, 1_024);
    }
    long start = jvm.nanos;
    for (int i = 0; i < 20_000; i++) {
      jvm.garbage.add(granted(MAP, 0, 1_200));
      assertThat(ask(LIST, 0, 1_024)).isEqualTo(Outcome.DENIED);
      jvm.nanos += 1_000_000;
    }
    long seconds = (jvm.nanos - start) / 1_000_000_000;

    assertThat((long) jvm.collections.size()).isBetween(seconds - 2, seconds + 5);
    assertThat(jvm.pauses).as("only the first denials wait").hasSizeLessThan(400);
  }

  @Test
  void a_storage_that_another_policy_denies_leaves_no_rule_with_it() {
    PolicyChain refused =
        new PolicyChain(
            List.of(
                new PolicyMember("limiting", policy, 10),
                new PolicyMember("other", new LimitingPolicy(1, 1, Ledger.NET), 10)),
            OnDenial.THROW);

    assertThat(
            refused.decide(
                LIST, GrowthSite.NONE, of(2_000), policy.ledger().newGrant(), request.begin(1)))
        .isEqualTo(Outcome.DENIED);
    assertThat(policy.accounts())
        .containsEntry("inUseBytes", 0L)
        .containsEntry("type[acme.List].inUseBytes", 0L)
        .containsEntry("scope[s].inUseBytes", 0L);
  }

  private Outcome ask(GrowthSite site, int scope, long bytes) {
    return chain.decide(site, GrowthSite.NONE, of(bytes), null, request.begin(scope));
  }

  private GrantedStorage granted(GrowthSite site, int scope, long bytes) {
    Grant grant = policy.ledger().newGrant();
    assertThat(chain.decide(site, GrowthSite.NONE, of(bytes), grant, request.begin(scope)))
        .isEqualTo(Outcome.GRANTED);
    Booking in = grant.take();
    assertThat(in).isNotNull();
    Object storage = new Object();
    kept.add(storage);
    GrantedStorage watch = new GrantedStorage(storage, in, bytes);
    policy.ledger().watch(watch);
    return watch;
  }
}
