package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import dev.trellis.runtime.Notebook;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyChainTest {

  /** What all of the chain were told, in order, with their names. */
  private final List<String> told = new ArrayList<>();

  @Test
  void all_are_asked_in_the_order_given() {
    PolicyChain chain = chain(OnDenial.THROW, grants("a"), grants("b"));

    assertThat(chain.decide(SITE, 10, 15)).isEqualTo(Outcome.GRANTED);
    assertThat(told).containsExactly("a grow 10 15", "b grow 10 15");
    assertThat(chain.members()).extracting(PolicyMember::name).containsExactly("a", "b");
  }

  @Test
  void one_denial_is_enough_the_later_are_not_asked_and_the_earlier_are_rolled_back_in_reverse() {
    PolicyChain chain = chain(OnDenial.THROW, grants("a"), grants("b"), denies("c"), grants("d"));

    assertThat(chain.decide(SITE, 10, 15)).isEqualTo(Outcome.DENIED);
    assertThat(told)
        .containsExactly(
            "a grow 10 15", "b grow 10 15", "c grow 10 15", "b rollback 10 15", "a rollback 10 15");
  }

  @Test
  void a_shrink_is_released_only_when_all_have_agreed() {
    PolicyChain agreeing = chain(OnDenial.THROW, grants("a"), grants("b"));

    assertThat(agreeing.decide(SITE, 15, 10)).isEqualTo(Outcome.GRANTED);
    assertThat(told)
        .containsExactly("a shrink 15 10", "b shrink 15 10", "a release 15 10", "b release 15 10");
    told.clear();
    PolicyChain disagreeing = chain(OnDenial.THROW, grants("a"), denies("b"));
    assertThat(disagreeing.decide(SITE, 15, 10)).isEqualTo(Outcome.DENIED);
    assertThat(told).containsExactly("a shrink 15 10", "b shrink 15 10", "a rollback 15 10");
  }

  @Test
  void on_denial_record_tells_who_denied_and_goes_on_asking() {
    PolicyChain chain = chain(OnDenial.RECORD, denies("a"), grants("b"), denies("c"));

    assertThat(chain.decide(SITE, GrowthSite.NONE, 10)).isEqualTo(Outcome.RECORDED);
    assertThat(told)
        .containsExactly(
            "a allocate 10",
            "a overruled -1 10 RECORDED",
            "b allocate 10",
            "c allocate 10",
            "c overruled -1 10 RECORDED");
  }

  @Test
  void a_site_that_is_never_denied_is_granted_silently_even_under_record() {
    PolicyChain chain = chain(OnDenial.RECORD, denies("a"));

    assertThat(chain.decide(Ledgers.NEVER_DENIED, 10, 15)).isEqualTo(Outcome.GRANTED);
    assertThat(told).containsExactly("a grow 10 15", "a overruled 10 15 NEVER_DENIED");
  }

  @Test
  void a_release_reaches_all() {
    chain(OnDenial.THROW, grants("a"), denies("b")).release(SITE, 10, GrowthSite.NONE);

    assertThat(told).containsExactly("a release 10 -1", "b release 10 -1");
  }

  @Test
  void the_error_names_each_policy_and_what_it_holds_against_the_request() {
    PolicyMember limit =
        new PolicyMember("limiting", new LimitingPolicy(64, Long.MAX_VALUE, Ledger.NET), 10);
    PolicyMember all = new PolicyMember("counting", GrantAll.INSTANCE, 10);
    String message =
        new PolicyChain(List.of(limit, all), OnDenial.THROW).denied(SITE, 80, 0, null).getMessage();

    assertThat(message)
        .startsWith("Trellis denied 80 bytes at acme.List.grow, called by ")
        .endsWith("; policy limiting: limit 64 bytes, in use 0 bytes; policy counting");
  }

  @Test
  void a_stack_that_ends_inside_a_policy_rolls_the_earlier_ones_back() {
    Balance balance = new Balance();
    PolicyChain chain =
        new PolicyChain(
            List.of(
                new PolicyMember("balance", balance, 1), new PolicyMember("deep", new Deep(), 1)),
            OnDenial.THROW);
    int[] granted = new int[1];

    assertThatThrownBy(() -> untilTheStackEnds(chain, granted))
        .isInstanceOf(StackOverflowError.class);

    assertThat(granted[0]).isPositive();
    assertThat(balance.booked).isEqualTo(granted[0]);
    assertThat(chain.members()).extracting(PolicyMember::failures).containsExactly(0, 0);
  }

  private static int untilTheStackEnds(PolicyChain chain, int[] granted) {
    if (chain.decide(SITE, GrowthSite.NONE, 10) == Outcome.GRANTED) {
      granted[0]++;
    }
    return 1 + untilTheStackEnds(chain, granted);
  }

  /** Counts what it has granted. */
  private static final class Balance extends Notebook {
    private int booked;

    Balance() {
      super(Decision.GRANT);
    }

    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      booked++;
      return Decision.GRANT;
    }

    @Override
    public void rollback(GrowthSite site, int oldLength, int newLength) {
      booked--;
    }
  }

  /** Takes more stack than the one before it. */
  private static final class Deep extends Notebook {
    Deep() {
      super(Decision.GRANT);
    }

    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      return descend(100) == 0 ? Decision.GRANT : Decision.DENY;
    }

    private static int descend(int frames) {
      return frames == 0 ? 0 : descend(frames - 1);
    }
  }

  private static PolicyChain chain(OnDenial onDenial, Named... policies) {
    List<PolicyMember> members = new ArrayList<>();
    for (Named policy : policies) {
      members.add(new PolicyMember(policy.name, policy, 10));
    }
    return new PolicyChain(members, onDenial);
  }

  private Named grants(String name) {
    return new Named(name, Decision.GRANT);
  }

  private Named denies(String name) {
    return new Named(name, Decision.DENY);
  }

  private final class Named extends Notebook {
    private final String name;

    Named(String name, Decision answer) {
      super(answer);
      this.name = name;
    }

    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      told.add(name + " allocate " + newLength);
      return super.allocate(site, newLength);
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      told.add(name + " grow " + oldLength + " " + newLength);
      return super.grow(site, oldLength, newLength);
    }

    @Override
    public Decision shrink(GrowthSite site, int oldLength, int newLength) {
      told.add(name + " shrink " + oldLength + " " + newLength);
      return super.shrink(site, oldLength, newLength);
    }

    @Override
    public void release(GrowthSite site, int oldLength, int newLength) {
      told.add(name + " release " + oldLength + " " + newLength);
    }

    @Override
    public void rollback(GrowthSite site, int oldLength, int newLength) {
      told.add(name + " rollback " + oldLength + " " + newLength);
    }

    @Override
    public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
      told.add(name + " overruled " + oldLength + " " + newLength + " " + why);
    }
  }
}
