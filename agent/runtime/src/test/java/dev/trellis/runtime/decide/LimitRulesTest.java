package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.of;
import static dev.trellis.runtime.decide.Ruling.hard;
import static dev.trellis.runtime.decide.Ruling.single;
import static dev.trellis.runtime.decide.Ruling.site;
import static dev.trellis.runtime.decide.Ruling.soft;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Caller;
import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rules a request is put to, and what the policies then book where. */
class LimitRulesTest {

  private static final GrowthSite LIST = site(1, "acme.List");
  private static final GrowthSite MAP = site(2, "acme.Map");
  private static final int NONE = GrowthSite.NONE;

  private final Request request = new Request();

  @ParameterizedTest
  @EnumSource(value = Ledger.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
  void the_rule_of_a_type_refuses_that_type_alone_and_is_named(Ledger ledger) {
    LimitingPolicy policy =
        new LimitingPolicy(100_000, 50_000, ledger, List.of(hard(Level.TYPE, "acme.Map", 10_000)));

    assertThat(ask(policy, MAP, 0, NONE, 8_000)).isEqualTo(Decision.GRANT);
    assertThat(ask(policy, MAP, 0, NONE, 4_000)).isEqualTo(Decision.DENY);
    assertThat(policy.standing(request))
        .isEqualTo("type acme.Map: limit 10000 bytes, in use 8000 bytes");
    assertThat(ask(policy, LIST, 0, NONE, 40_000)).isEqualTo(Decision.GRANT);
    assertThat(ask(policy, LIST, 0, NONE, 60_000)).isEqualTo(Decision.DENY);
    assertThat(policy.standing(request)).isEqualTo("process: maxStorage 50000 bytes");
    assertThat(ask(policy, LIST, 0, NONE, 50_000)).isEqualTo(Decision.GRANT);
    assertThat(ask(policy, MAP, 0, NONE, 4_000)).isEqualTo(Decision.DENY);
    assertThat(policy.standing(request))
        .as("the outermost that refuses")
        .isEqualTo("process: limit 100000 bytes, in use 98000 bytes");
    assertThat(inUse(policy)).isEqualTo("inUseBytes=98000 type[acme.Map].inUseBytes=8000");
  }

  @Test
  void under_net_a_growth_gives_back_to_process_and_type_what_it_replaces() {
    LimitingPolicy policy =
        new LimitingPolicy(
            100_000, Ruling.NONE, Ledger.NET, List.of(hard(Level.TYPE, "acme.Map", 10_000)));
    ask(policy, MAP, 0, NONE, 4_000);

    assertThat(ask(policy, MAP, 0, 4_000, 8_000)).isEqualTo(Decision.GRANT);
    assertThat(inUse(policy)).isEqualTo("inUseBytes=8000 type[acme.Map].inUseBytes=8000");
    policy.release(MAP, of(8_000), of(2_000));
    assertThat(inUse(policy)).isEqualTo("inUseBytes=2000 type[acme.Map].inUseBytes=2000");
    policy.release(MAP, of(2_000), NONE);
    assertThat(inUse(policy)).isEqualTo("inUseBytes=0 type[acme.Map].inUseBytes=0");
  }

  @Test
  void a_scope_has_its_rules_and_none_is_asked_outside_of_it() {
    LimitingPolicy policy =
        new LimitingPolicy(
            Ruling.NONE,
            Ruling.NONE,
            Ledger.CUMULATIVE,
            List.of(hard(Level.SCOPE, "import", 10_000), single(Level.SCOPE, "web", 5_000)));
    policy.rules().scopesBy(id -> id == 3 ? "import" : "web");

    assertThat(ask(policy, LIST, 3, NONE, 8_000)).isEqualTo(Decision.GRANT);
    assertThat(ask(policy, LIST, 3, NONE, 8_000)).isEqualTo(Decision.DENY);
    assertThat(policy.standing(request))
        .isEqualTo("scope import: limit 10000 bytes, in use 8000 bytes");
    assertThat(ask(policy, LIST, 4, NONE, 5_008)).isEqualTo(Decision.DENY);
    assertThat(policy.standing(request)).isEqualTo("scope web: maxStorage 5000 bytes");
    assertThat(ask(policy, LIST, 0, NONE, 80_000)).isEqualTo(Decision.GRANT);
    assertThat(inUse(policy)).isEqualTo("inUseBytes=88000 scope[import].inUseBytes=8000");
  }

  @Test
  void a_call_site_is_asked_from_a_size_up_and_never_below() {
    LimitingPolicy policy =
        new LimitingPolicy(
            Ruling.NONE,
            Ruling.NONE,
            Ledger.CUMULATIVE,
            List.of(hard(Level.CALL_SITE, "com.acme.Caller.", 200_000)));
    Decision[] decisions = new Decision[4];

    Caller.one(
        () -> {
          decisions[0] = ask(policy, LIST, 0, NONE, 65_528);
          decisions[1] = ask(policy, LIST, 0, NONE, 65_536);
          decisions[2] = ask(policy, LIST, 0, NONE, 131_072);
          decisions[3] = ask(policy, LIST, 0, NONE, 131_080);
          return policy;
        });

    assertThat(decisions)
        .containsExactly(Decision.GRANT, Decision.GRANT, Decision.GRANT, Decision.DENY);
    assertThat(policy.standing(request))
        .isEqualTo("callSite com.acme.Caller.: limit 200000 bytes, in use 196608 bytes");
    assertThat(ask(policy, LIST, 0, NONE, 131_080)).as("from elsewhere").isEqualTo(Decision.GRANT);
    assertThat(policy.accounts()).containsEntry("callSite[com.acme.Caller.].inUseBytes", 196_608L);
  }

  @Test
  void what_another_policy_denied_is_taken_back_from_all_rules() {
    LimitingPolicy policy =
        new LimitingPolicy(
            100_000,
            Ruling.NONE,
            Ledger.CUMULATIVE,
            List.of(hard(Level.SCOPE, "s", 10_000), hard(Level.TYPE, "acme.Map", 10_000)));
    policy.rules().scopesBy(id -> "s");
    ask(policy, MAP, 1, NONE, 8_000);

    policy.rollback(MAP, NONE, of(8_000), request);

    assertThat(inUse(policy))
        .isEqualTo("inUseBytes=0 scope[s].inUseBytes=0 type[acme.Map].inUseBytes=0");
  }

  @Test
  void small_storages_and_what_is_booked_beside_the_limit_are_in_no_rule() {
    LimitingPolicy policy =
        new LimitingPolicy(
            100_000, Ruling.NONE, Ledger.CUMULATIVE, List.of(hard(Level.TYPE, "acme.", 10_000)));
    ask(policy, LIST, 0, NONE, 1_016);
    ask(policy, Ledgers.NEVER_DENIED, 0, NONE, 50_000);
    ask(policy, LIST, 0, NONE, 50_000);
    policy.overruled(LIST, NONE, of(50_000), Overrule.EXEMPT);

    assertThat(policy.accounts())
        .containsEntry("smallBytes", 1_016L)
        .containsEntry("neverDeniedBytes", 50_000L)
        .containsEntry("exemptBytes", 50_000L)
        .containsEntry("type[acme.].inUseBytes", 0L);
  }

  @Test
  void a_soft_rule_is_told_once_it_was_passed() {
    LimitingPolicy policy =
        new LimitingPolicy(
            100_000,
            Ruling.NONE,
            Ledger.CUMULATIVE,
            List.of(soft(Level.PROCESS, "", 50_000), soft(Level.TYPE, "acme.Map", 5_000)));
    ask(policy, LIST, 0, NONE, 40_000);
    assertThat(policy.rules().passed()).isEmpty();

    assertThat(ask(policy, MAP, 0, NONE, 20_000)).isEqualTo(Decision.GRANT);

    assertThat(policy.rules().passed()).containsExactly("process", "type acme.Map");
    assertThat(policy.accounts())
        .containsEntry("process.soft.limitBytes", 50_000L)
        .containsEntry("process.soft.mostOverBytes", 10_000L)
        .containsEntry("type[acme.Map].soft.mostOverBytes", 15_000L)
        .containsEntry("type[acme.Map].soft.overCount", 1L);
  }

  @ParameterizedTest
  @EnumSource(Ledger.class)
  void a_chain_with_no_other_policy_asks_the_rules_all_the_same(Ledger ledger) {
    List<LimitRule> rules = List.of(hard(Level.TYPE, "acme.Map", 10_000));
    AllocatorPolicy policy =
        ledger == Ledger.LIVE
            ? new LiveLimitingPolicy(100_000, Ruling.NONE, new FakeJvm(), rules)
            : new LimitingPolicy(100_000, Ruling.NONE, ledger, rules);
    PolicyChain chain =
        new PolicyChain(List.of(new PolicyMember("limiting", policy, 10)), OnDenial.THROW);

    assertThat(chain.decide(LIST, NONE, of(20_000), null, request.begin(0)))
        .isEqualTo(Outcome.GRANTED);
    assertThat(chain.decide(MAP, NONE, of(20_000), null, request.begin(0)))
        .isEqualTo(Outcome.DENIED);
    assertThat(chain.denied(MAP, 20_000, 0, request).getMessage())
        .endsWith("; policy limiting: type acme.Map: limit 10000 bytes, in use 0 bytes");
  }

  @Test
  void without_rules_there_is_nothing_to_be_told() {
    assertThat(new LimitingPolicy(1, 1, Ledger.NET).rules()).isNull();
    assertThat(new PolicyMember("limiting", new LimitingPolicy(1, 1, Ledger.NET), 1).rules())
        .isNull();
  }

  @Test
  void a_hundred_rules_are_told_apart() {
    List<LimitRule> rules =
        IntStream.range(0, 100).mapToObj(i -> hard(Level.TYPE, "acme.T" + i + ".", 2_000)).toList();
    LimitingPolicy policy = new LimitingPolicy(Ruling.NONE, Ruling.NONE, Ledger.CUMULATIVE, rules);

    for (int i = 0; i < 100; i++) {
      GrowthSite site = site(10 + i, "acme.T" + i + ".X");
      policy.rules().know(site);
      assertThat(ask(policy, site, 0, NONE, 2_000)).isEqualTo(Decision.GRANT);
      assertThat(ask(policy, site, 0, NONE, 1_024)).isEqualTo(Decision.DENY);
    }
    assertThat(policy.accounts().values().stream().filter(v -> v == 2_000)).hasSize(300);
  }

  private Decision ask(
      LimitingPolicy policy, GrowthSite site, int scope, int oldBytes, long newBytes) {
    request.begin(scope);
    return policy.ask(site, oldBytes < 0 ? NONE : of(oldBytes), of(newBytes), request);
  }

  private static String inUse(LimitingPolicy policy) {
    return policy.accounts().entrySet().stream()
        .filter(entry -> entry.getKey().matches("(.*\\.)?inUseBytes"))
        .map(Map.Entry::toString)
        .collect(Collectors.joining(" "));
  }
}
