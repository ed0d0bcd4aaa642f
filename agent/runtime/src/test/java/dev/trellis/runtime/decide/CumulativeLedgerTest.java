package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.SITE;
import static dev.trellis.runtime.decide.Ledgers.accounts;
import static dev.trellis.runtime.decide.Ledgers.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import org.junit.jupiter.api.Test;

class CumulativeLedgerTest {

  private final LimitingPolicy policy =
      new LimitingPolicy(10_000, Long.MAX_VALUE, Ledger.CUMULATIVE);

  @Test
  void a_growth_books_all_of_the_new_storage() {
    policy.allocate(SITE, of(2_000));
    policy.grow(SITE, of(2_000), of(3_000));

    assertThat(accounts(policy)).isEqualTo("inUse 5000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_shrink_is_a_new_storage_as_well_and_may_be_denied() {
    policy.allocate(SITE, of(8_000));

    assertThat(policy.shrink(SITE, of(8_000), of(2_000))).isEqualTo(Decision.GRANT);
    assertThat(policy.shrink(SITE, of(8_000), of(2_000))).isEqualTo(Decision.DENY);
    assertThat(accounts(policy)).isEqualTo("inUse 10000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void nothing_comes_back_at_a_release() {
    policy.allocate(SITE, of(8_000));
    policy.release(SITE, of(8_000), GrowthSite.NONE);

    assertThat(accounts(policy)).isEqualTo("inUse 8000 small 0 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_growth_out_of_the_small_ones_leaves_what_they_booked() {
    policy.allocate(SITE, of(1_000));
    policy.grow(SITE, of(1_000), of(1_504));

    assertThat(accounts(policy))
        .isEqualTo("inUse 1504 small 1000 neverDenied 0 recorded 0 exempt 0");
  }

  @Test
  void a_rollback_takes_back_all_that_was_booked() {
    policy.allocate(SITE, of(1_000));
    String before = accounts(policy);

    policy.grow(SITE, of(1_000), of(1_504));
    policy.rollback(SITE, of(1_000), of(1_504));
    policy.shrink(SITE, of(4_000), of(2_000));
    policy.rollback(SITE, of(4_000), of(2_000));

    assertThat(accounts(policy)).isEqualTo(before);
  }

  @Test
  void what_was_overruled_books_all_of_the_new_storage() {
    policy.allocate(SITE, of(20_000));
    policy.overruled(SITE, GrowthSite.NONE, of(20_000), Overrule.RECORDED);
    policy.grow(SITE, of(20_000), of(30_000));
    policy.overruled(SITE, of(20_000), of(30_000), Overrule.RECORDED);

    assertThat(accounts(policy)).isEqualTo("inUse 0 small 0 neverDenied 0 recorded 50000 exempt 0");
  }
}
