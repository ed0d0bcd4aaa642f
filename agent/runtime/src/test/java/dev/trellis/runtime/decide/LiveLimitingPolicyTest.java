package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.NEVER_DENIED;
import static dev.trellis.runtime.decide.Ledgers.SITE;
import static dev.trellis.runtime.decide.Ledgers.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import org.junit.jupiter.api.Test;

/** What the live ledger books, where nothing is ever reclaimed. */
class LiveLimitingPolicyTest {

  private final LiveLimitingPolicy policy = new LiveLimitingPolicy(10_000, 8_000, new Jvm());

  @Test
  void a_growth_books_all_of_the_new_storage_and_gives_nothing_back() {
    policy.allocate(SITE, of(2_000));
    policy.grow(SITE, of(2_000), of(3_000));

    assertThat(accounts()).isEqualTo("inUse 5000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void what_would_pass_the_limit_or_be_too_large_is_denied_and_books_nothing() {
    policy.allocate(SITE, of(6_000));

    assertThat(policy.grow(SITE, of(2_000), of(4_008))).isEqualTo(Decision.DENY);
    assertThat(policy.allocate(SITE, of(8_008))).isEqualTo(Decision.DENY);
    assertThat(policy.grow(SITE, of(2_000), of(4_000))).isEqualTo(Decision.GRANT);
    assertThat(accounts()).isEqualTo("inUse 10000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void small_storages_are_granted_at_the_limit_and_booked_by_no_decision() {
    policy.allocate(SITE, of(8_000));
    policy.allocate(SITE, of(2_000));

    assertThat(policy.allocate(SITE, of(200))).isEqualTo(Decision.GRANT);
    assertThat(policy.grow(SITE, of(200), of(1_016))).isEqualTo(Decision.GRANT);
    assertThat(policy.grow(SITE, of(1_016), of(1_024))).isEqualTo(Decision.DENY);
    assertThat(accounts()).isEqualTo("inUse 10000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_shrink_is_a_new_storage_and_what_it_replaces_is_not_given_back_by_it() {
    policy.allocate(SITE, of(6_000));

    assertThat(policy.shrink(SITE, of(6_000), of(2_000))).isEqualTo(Decision.GRANT);
    policy.release(SITE, of(6_000), of(2_000));
    assertThat(accounts()).isEqualTo("inUse 8000 small 0 neverDenied 0 recorded 0 exempt 0");
    assertThat(policy.shrink(SITE, of(6_000), of(2_008))).isEqualTo(Decision.DENY);
    assertThat(policy.shrink(SITE, of(2_000), of(1_000))).isEqualTo(Decision.GRANT);
    assertThat(accounts()).isEqualTo("inUse 8000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_rollback_restores_all_accounts() {
    policy.allocate(SITE, of(1_000));
    policy.allocate(SITE, of(2_000));
    String before = accounts();

    for (int[] lengths :
        new int[][] {
          {of(1_000), of(1_504)},
          {of(2_000), of(3_000)},
          {of(104), of(200)},
          {GrowthSite.NONE, of(4_000)},
          {GrowthSite.NONE, of(400)},
        }) {
      if (lengths[0] < 0) {
        policy.allocate(SITE, lengths[1]);
      } else {
        policy.grow(SITE, lengths[0], lengths[1]);
      }
      policy.rollback(SITE, lengths[0], lengths[1]);
      assertThat(accounts()).as("after %s to %s", lengths[0], lengths[1]).isEqualTo(before);
    }
    for (int[] lengths : new int[][] {{of(2_000), of(1_504)}, {of(2_000), of(1_000)}}) {
      policy.shrink(SITE, lengths[0], lengths[1]);
      policy.rollback(SITE, lengths[0], lengths[1]);
      assertThat(accounts()).as("after %s to %s", lengths[0], lengths[1]).isEqualTo(before);
    }
  }

  @Test
  void what_is_never_denied_or_was_overruled_is_booked_beside_the_limit() {
    policy.allocate(SITE, of(1_000));

    assertThat(policy.grow(NEVER_DENIED, of(1_000), of(50_000))).isEqualTo(Decision.GRANT);
    policy.overruled(SITE, of(1_000), of(9_000), Overrule.RECORDED);
    policy.overruled(SITE, GrowthSite.NONE, of(20_000), Overrule.EXEMPT);

    assertThat(accounts())
        .isEqualTo("inUse 0 small 0 neverDenied 50000 recorded 9000 exempt 20000");
  }

  @Test
  void its_accounts_tell_what_is_watched_besides() {
    policy.allocate(SITE, of(6_000));

    assertThat(policy.standing())
        .isEqualTo(
            "limit 10000 bytes, maxStorage 8000 bytes, in use 6000 bytes and 0 in small storages");
    assertThat(policy.accounts().toString())
        .isEqualTo(
            "{allowanceBytes=1250, askedCollectionsCount=0, exemptBytes=0, inUseBytes=6000, limitBytes=10000,"
                + " maxStorageBytes=8000, neverDeniedBytes=0, peakInUseBytes=6000,"
                + " recordedBytes=0, smallBytes=0, unwatchedBytes=0, watchedCount=0,"
                + " watchedFromBytes=16384}");
  }

  private String accounts() {
    return Ledgers.accounts(policy);
  }
}
