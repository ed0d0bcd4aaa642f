package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.of;
import static dev.trellis.runtime.decide.Ruling.hard;
import static dev.trellis.runtime.decide.Ruling.site;
import static dev.trellis.runtime.decide.Ruling.soft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rules under the live ledger, with the collector of the JVM: storages of all sizes come back. */
class RuledLedgerTest {

  private static final GrowthSite LIST = site(1, "acme.List");
  private static final GrowthSite MAP = site(2, "acme.Map");
  private static final int KIB = 1_024;

  private final Request request = new Request();
  private final List<Object> kept = new ArrayList<>();

  @Test
  void storages_of_all_sizes_never_pass_a_rule_and_come_back_to_all_of_them() {
    Stage stage =
        new Stage(
            4_096 * KIB,
            hard(Level.TYPE, "acme.List", 1_024 * KIB),
            hard(Level.SCOPE, "s", 2_048 * KIB),
            soft(Level.TYPE, "acme.", 512 * KIB));
    SplittableRandom random = new SplittableRandom(20_261_129);
    for (int i = 0; i < 6_000; i++) {
      long bytes = 8 * random.nextLong(8, i % 7 == 0 ? 5_000 : 300);
      GrowthSite site = random.nextBoolean() ? LIST : MAP;
      Object storage = new byte[(int) bytes];
      if (stage.make(site, random.nextInt(2), bytes, storage) && i % 50 == 0) {
        kept.add(storage);
      }
    }

    assertThat(stage.account("smallBytes")).isPositive();
    for (String rule : List.of("", "type[acme.List].", "scope[s].")) {
      assertThat(stage.account(rule + "inUseBytes")).as(rule).isPositive();
      assertThat(stage.account(rule + "peakInUseBytes"))
          .as(rule)
          .isLessThanOrEqualTo(stage.account(rule + "limitBytes"));
    }
    assertThat(stage.account("type[acme.].soft.inUseBytes"))
        .as("all that the process has, but for small ones")
        .isEqualTo(stage.account("inUseBytes"));

    kept.clear();
    System.gc();

    assertThat(stage.account("watchedCount")).isZero();
    assertThat(stage.account("smallBytes")).isLessThan(4_096 * KIB / 100);
    for (String rule : List.of("", "type[acme.List].", "scope[s].", "type[acme.].soft.")) {
      assertThat(stage.account(rule + "inUseBytes"))
          .as("what no sample stands for yet: " + rule)
          .isBetween(0L, 512L * KIB / 50);
    }
  }

  @Test
  void what_is_watched_by_itself_comes_back_to_the_last_byte() {
    Stage stage =
        new Stage(
            4_096 * KIB,
            hard(Level.TYPE, "acme.List", 1_024 * KIB),
            hard(Level.SCOPE, "s", 2_048 * KIB));
    for (int i = 0; i < 1_000; i++) {
      stage.make(i % 3 == 0 ? MAP : LIST, i & 1, 20 * KIB, new byte[20 * KIB]);
    }
    assertThat(stage.account("inUseBytes")).isPositive();

    System.gc();

    for (String rule : List.of("", "type[acme.List].", "scope[s].")) {
      assertThat(stage.account(rule + "inUseBytes")).as(rule).isZero();
    }
  }

  @Test
  void a_small_rule_in_a_large_process_gets_back_what_it_churns() {
    for (long process : new long[] {1L << 40, Ruling.NONE}) {
      Stage stage = new Stage(process, hard(Level.TYPE, "acme.List", 64 * KIB));
      for (int i = 0; i < 300; i++) {
        assertThat(stage.make(LIST, 0, 2 * KIB, new byte[2 * KIB])).as("storage %s", i).isTrue();
      }
      assertThat(stage.account("type[acme.List].peakInUseBytes")).isLessThanOrEqualTo(64 * KIB);
    }
  }

  @Test
  void what_stands_open_in_many_threads_and_scopes_is_a_small_part_of_a_rule() {
    Stage stage =
        new Stage(
            1L << 40,
            hard(Level.TYPE, "acme.List", 32_768 * KIB),
            hard(Level.SCOPE, "a", 1L << 38),
            hard(Level.SCOPE, "b", 1L << 38),
            hard(Level.SCOPE, "c", 1L << 38));
    for (int thread = 0; thread < 40; thread++) {
      stage.grant = stage.policy.ledger().newGrant();
      for (int i = 0; i < 400; i++) {
        stage.make(LIST, i % 4, 2 * KIB, new byte[2 * KIB]);
      }
    }

    System.gc();

    assertThat(stage.account("watchedCount")).isZero();
    assertThat(stage.account("type[acme.List].inUseBytes")).isBetween(1L, 32_768L * KIB / 50);
  }

  @Test
  void small_storages_count_for_the_process_alone() {
    Stage stage = new Stage(100 * KIB, hard(Level.TYPE, "acme.List", 10 * KIB));
    int made = 0;
    while (stage.make(LIST, 0, 512, keep(512))) {
      made++;
    }

    assertThat(made * 512L).isBetween(100L * KIB, 100L * KIB * 9 / 8 + 4 * KIB);
    assertThat(stage.policy.standing(request))
        .matches("limit 102400 bytes, in use 0 bytes and 1[01]\\d{4} in small storages");
    assertThat(stage.account("type[acme.List].inUseBytes")).isZero();
    assertThat(stage.make(LIST, 0, 10 * KIB, keep(1))).isFalse();
    assertThat(stage.policy.standing(request))
        .matches("process: limit 102400 bytes, in use 0 bytes and 1[01]\\d{4} in small storages");
  }

  @Test
  void a_soft_rule_of_the_process_counts_as_a_hard_one_would() {
    Stage stage = new Stage(1L << 40, soft(Level.PROCESS, "", 100 * KIB));
    for (int i = 0; i < 300; i++) {
      stage.make(LIST, 0, 512, keep(512));
    }
    assertThat(stage.account("process.soft.overCount")).isZero();

    stage.make(LIST, 0, 2 * KIB, keep(2 * KIB));

    assertThat(stage.account("process.soft.overCount")).isOne();
    assertThat(stage.account("process.soft.mostOverBytes")).isBetween(50L * KIB, 52L * KIB);
  }

  @Test
  void what_was_granted_and_not_made_is_taken_off_every_rule() {
    Stage stage =
        new Stage(
            1L << 40,
            hard(Level.TYPE, "acme.List", 1_024 * KIB),
            hard(Level.SCOPE, "s", 1_024 * KIB));
    assertThat(stage.ask(LIST, 1, 100 * KIB)).isEqualTo(Outcome.GRANTED);
    assertThat(stage.account("type[acme.List].inUseBytes")).isEqualTo(100 * KIB);

    stage.grant.forget();

    for (String rule : List.of("", "type[acme.List].", "scope[s].")) {
      assertThat(stage.account(rule + "inUseBytes")).as(rule).isZero();
    }
  }

  private Object keep(int bytes) {
    Object storage = new byte[bytes];
    kept.add(storage);
    return storage;
  }

  /** A chain with that policy alone. */
  private final class Stage {
    private final LiveLimitingPolicy policy;
    private final PolicyChain chain;
    private Grant grant;

    Stage(long process, LimitRule... rules) {
      policy = new LiveLimitingPolicy(process, Ruling.NONE, new Jvm(), List.of(rules));
      policy.rules().scopesBy(id -> id == 1 ? (rules.length < 4 ? "s" : "a") : id == 2 ? "b" : "c");
      chain = new PolicyChain(List.of(new PolicyMember("limiting", policy, 10)), OnDenial.THROW);
      grant = policy.ledger().newGrant();
    }

    Outcome ask(GrowthSite site, int scope, long bytes) {
      grant.forget();
      return chain.decide(site, GrowthSite.NONE, of(bytes), grant, request.begin(scope));
    }

    boolean make(GrowthSite site, int scope, long bytes, Object storage) {
      if (ask(site, scope, bytes) == Outcome.DENIED) {
        return false;
      }
      if (grant.isToAwait()) {
        grant.await(site.id());
        policy.ledger().made(grant, storage);
      }
      return true;
    }

    long account(String name) {
      return policy.accounts().get(name);
    }
  }
}
