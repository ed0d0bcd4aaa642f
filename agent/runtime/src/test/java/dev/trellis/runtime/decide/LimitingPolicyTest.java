package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.NEVER_DENIED;
import static dev.trellis.runtime.decide.Ledgers.SITE;
import static dev.trellis.runtime.decide.Ledgers.accounts;
import static dev.trellis.runtime.decide.Ledgers.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import org.junit.jupiter.api.Test;

/** The net ledger. */
class LimitingPolicyTest {

  private final LimitingPolicy policy = new LimitingPolicy(10_000, 8_000, Ledger.NET);

  @Test
  void storages_up_to_the_limit_are_granted_and_the_next_is_denied() {
    assertThat(policy.allocate(SITE, of(6_000))).isEqualTo(Decision.GRANT);
    assertThat(policy.allocate(SITE, of(4_000))).isEqualTo(Decision.GRANT);
    assertThat(policy.allocate(SITE, of(1_024))).isEqualTo(Decision.DENY);
    assertThat(accounts(policy)).isEqualTo("inUse 10000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_storage_of_1024_bytes_counts_and_one_of_1016_is_small() {
    policy.allocate(SITE, of(1_024));
    policy.allocate(SITE, of(1_016));

    assertThat(accounts(policy))
        .isEqualTo("inUse 1024 small 1016 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void small_storages_are_granted_when_the_limit_is_reached() {
    policy.allocate(SITE, of(8_000));
    policy.allocate(SITE, of(2_000));

    assertThat(policy.allocate(SITE, of(1_016))).isEqualTo(Decision.GRANT);
    assertThat(policy.grow(SITE, of(800), of(1_016))).isEqualTo(Decision.GRANT);
  }

  @Test
  void a_storage_above_max_storage_is_denied_with_room_left() {
    assertThat(policy.allocate(SITE, of(8_008))).isEqualTo(Decision.DENY);
    assertThat(policy.allocate(SITE, of(8_000))).isEqualTo(Decision.GRANT);
  }

  @Test
  void a_growth_gives_back_what_it_replaces() {
    policy.allocate(SITE, of(2_000));

    policy.grow(SITE, of(2_000), of(3_000));

    assertThat(accounts(policy)).isEqualTo("inUse 3000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_growth_out_of_the_small_ones_moves_from_one_account_to_the_other() {
    policy.allocate(SITE, of(1_000));

    policy.grow(SITE, of(1_000), of(1_504));

    assertThat(accounts(policy)).isEqualTo("inUse 1504 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_shrink_is_granted_and_its_room_comes_back_at_the_release() {
    policy.allocate(SITE, of(6_000));

    assertThat(policy.shrink(SITE, of(6_000), of(2_000))).isEqualTo(Decision.GRANT);
    assertThat(accounts(policy)).isEqualTo("inUse 6000 small 0 neverDenied 0 recorded 0 exempt 0");
    policy.release(SITE, of(6_000), of(2_000));
    assertThat(accounts(policy)).isEqualTo("inUse 2000 small 0 neverDenied 0 recorded 0 exempt 0");
    policy.release(SITE, of(2_000), of(1_000));
    assertThat(accounts(policy)).isEqualTo("inUse 0 small 1000 neverDenied 0 recorded 0 exempt 0");
    policy.release(SITE, of(1_000), GrowthSite.NONE);
    assertThat(accounts(policy)).isEqualTo("inUse 0 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_rollback_restores_all_accounts() {
    policy.allocate(SITE, of(1_000));
    policy.allocate(SITE, of(2_000));
    String before = accounts(policy);

    policy.grow(SITE, of(1_000), of(1_504));
    policy.rollback(SITE, of(1_000), of(1_504));
    policy.grow(SITE, of(2_000), of(3_000));
    policy.rollback(SITE, of(2_000), of(3_000));
    policy.grow(SITE, of(104), of(200));
    policy.rollback(SITE, of(104), of(200));
    policy.allocate(SITE, of(4_000));
    policy.rollback(SITE, GrowthSite.NONE, of(4_000));
    policy.shrink(SITE, of(2_000), of(1_000));
    policy.rollback(SITE, of(2_000), of(1_000));

    assertThat(accounts(policy)).isEqualTo(before);
  }

  @Test
  void a_site_that_is_never_denied_books_beside_the_limit() {
    policy.allocate(SITE, of(2_000));

    assertThat(policy.grow(NEVER_DENIED, of(2_000), of(50_000))).isEqualTo(Decision.GRANT);
    assertThat(accounts(policy))
        .isEqualTo("inUse 2000 small 0 neverDenied 48000 recorded 0 exempt 0");
  }

  @Test
  void what_was_overruled_books_the_difference_beside_the_limit() {
    policy.allocate(SITE, of(2_000));

    assertThat(policy.grow(SITE, of(2_000), of(20_000))).isEqualTo(Decision.DENY);
    policy.overruled(SITE, of(2_000), of(20_000), Overrule.RECORDED);
    assertThat(policy.allocate(SITE, of(9_000))).isEqualTo(Decision.DENY);
    policy.overruled(SITE, GrowthSite.NONE, of(9_000), Overrule.EXEMPT);

    assertThat(accounts(policy))
        .isEqualTo("inUse 2000 small 0 neverDenied 0 recorded 18000 exempt 9000");
  }

  @Test
  void what_was_booked_beside_the_limit_comes_back_from_there() {
    policy.allocate(SITE, of(20_000));
    policy.overruled(SITE, GrowthSite.NONE, of(20_000), Overrule.RECORDED);

    policy.release(SITE, of(20_000), of(1_000));

    assertThat(accounts(policy)).isEqualTo("inUse 0 small 1000 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void it_says_what_stands_against_a_request() {
    policy.allocate(SITE, of(2_000));

    assertThat(policy.standing())
        .isEqualTo("limit 10000 bytes, maxStorage 8000 bytes, in use 2000 bytes");
    assertThat(new LimitingPolicy(Long.MAX_VALUE, 64, Ledger.NET).standing())
        .isEqualTo("maxStorage 64 bytes, in use 0 bytes");
    assertThat(new LimitingPolicy(64, Long.MAX_VALUE, Ledger.NET).standing())
        .isEqualTo("limit 64 bytes, in use 0 bytes");
  }

  @Test
  void its_accounts_hold_the_bounds_that_were_given_and_the_peak() {
    policy.allocate(SITE, of(6_000));
    policy.release(SITE, of(6_000), GrowthSite.NONE);

    assertThat(policy.accounts())
        .containsOnly(
            entry("limitBytes", 10_000L),
            entry("maxStorageBytes", 8_000L),
            entry("inUseBytes", 0L),
            entry("peakInUseBytes", 6_000L),
            entry("smallBytes", 0L),
            entry("neverDeniedBytes", 0L),
            entry("recordedBytes", 0L),
            entry("exemptBytes", 0L));
    assertThat(new LimitingPolicy(Long.MAX_VALUE, Long.MAX_VALUE, Ledger.NET).accounts())
        .doesNotContainKeys("limitBytes", "maxStorageBytes");
  }
}
