package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuotaTest {

  /** 16 + 8 * length bytes. */
  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 3, 8);

  private static final GrowthSite LIST = site("java.util.ArrayList", DenialClass.STRONG);
  private static final GrowthSite MAP = site("java.util.HashMap", DenialClass.STRONG);
  private static final GrowthSite CERTAIN = site("java.util.HashMap", DenialClass.NEVER_DENIED);

  private final Quota quota = new Quota(10_000);

  @AfterEach
  void forget() {
    System.clearProperty(Quota.PROPERTY);
  }

  @Test
  void a_class_gets_its_quota_and_not_a_byte_more() {
    assertThat(quota.allocate(LIST, (10_000 - 16) / 8)).isEqualTo(Decision.GRANT);
    assertThat(quota.grow(LIST, (10_000 - 16) / 8, (10_000 - 16) / 8 + 1)).isEqualTo(Decision.DENY);
    assertThat(inUse(LIST)).isEqualTo(10_000);
  }

  @Test
  void a_growth_takes_the_difference_to_the_old_storage() {
    quota.allocate(LIST, 500);
    assertThat(quota.grow(LIST, 500, 1_000)).isEqualTo(Decision.GRANT);
    assertThat(inUse(LIST)).isEqualTo(16 + 8 * 1_000);
  }

  @Test
  void one_class_that_is_denied_leaves_room_to_another() {
    assertThat(quota.allocate(MAP, 2_000)).isEqualTo(Decision.DENY);
    assertThat(quota.allocate(LIST, 1_000)).isEqualTo(Decision.GRANT);
  }

  @Test
  void small_storages_and_those_that_cannot_be_denied_are_granted_beyond_the_quota() {
    quota.allocate(MAP, 1_248);
    assertThat(quota.allocate(MAP, 16)).isEqualTo(Decision.GRANT);
    assertThat(quota.grow(CERTAIN, 1_248, 2_496)).isEqualTo(Decision.GRANT);
    assertThat(inUse(MAP)).isEqualTo(10_000 + 144 + 8 * 1_248);
  }

  @Test
  void what_is_given_up_can_be_asked_for_again() {
    quota.allocate(LIST, 1_200);
    quota.shrink(LIST, 1_200, 10);
    quota.release(LIST, 1_200, 10);
    assertThat(inUse(LIST)).isEqualTo(96);
    quota.release(LIST, 10, GrowthSite.NONE);
    assertThat(inUse(LIST)).isZero();
  }

  @Test
  void what_another_policy_denied_is_not_in_use() {
    quota.allocate(LIST, 1_000);
    quota.rollback(LIST, GrowthSite.NONE, 1_000);
    assertThat(inUse(LIST)).isZero();
    quota.allocate(LIST, 500);
    quota.grow(LIST, 500, 1_000);
    quota.rollback(LIST, 500, 1_000);
    quota.rollback(LIST, 500, 100);
    assertThat(inUse(LIST)).isEqualTo(16 + 8 * 500);
  }

  @Test
  void what_is_made_in_spite_of_a_denial_is_in_use() {
    assertThat(quota.allocate(LIST, 2_000)).isEqualTo(Decision.DENY);
    quota.overruled(LIST, GrowthSite.NONE, 2_000, Overrule.RECORDED);
    assertThat(inUse(LIST)).isEqualTo(16 + 8 * 2_000);
  }

  @Test
  void the_message_of_a_denial_and_the_report_name_the_quota() {
    quota.allocate(LIST, 100);
    assertThat(quota.standing()).isEqualTo("quota 10000 bytes for each class");
    assertThat(quota.accounts())
        .containsExactly(entry("ArrayListBytes", 816L), entry("quotaBytes", 10_000L));
  }

  @Test
  void the_quota_is_read_from_a_system_property() {
    System.setProperty(Quota.PROPERTY, "4096");
    assertThat(new Quota().standing()).isEqualTo("quota 4096 bytes for each class");
    System.clearProperty(Quota.PROPERTY);
    assertThat(new Quota().standing()).isEqualTo("quota 67108864 bytes for each class");
  }

  @Test
  void a_quota_that_is_no_number_is_refused() {
    System.setProperty(Quota.PROPERTY, "64m");
    assertThatThrownBy(Quota::new)
        .hasMessage("com.acme.quota.bytes is \"64m\", accepted: a whole number of bytes from 1 on");
    System.setProperty(Quota.PROPERTY, "0");
    assertThatThrownBy(Quota::new)
        .hasMessage("com.acme.quota.bytes is \"0\", accepted: a whole number of bytes from 1 on");
  }

  private long inUse(GrowthSite site) {
    return quota.accounts().get(site == LIST ? "ArrayListBytes" : "HashMapBytes");
  }

  private static GrowthSite site(String type, DenialClass denialClass) {
    return new GrowthSite(1, type, "grow(I)V", denialClass, LAYOUT);
  }
}
