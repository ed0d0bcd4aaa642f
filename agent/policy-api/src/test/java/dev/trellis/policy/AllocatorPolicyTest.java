package dev.trellis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class AllocatorPolicyTest {

  private static final GrowthSite SITE =
      new GrowthSite(1, "acme.List", "grow(I)V", DenialClass.STRONG, new ArrayLayout(16, 2, 8));

  private final AllocatorPolicy least =
      new AllocatorPolicy() {
        @Override
        public Decision allocate(GrowthSite site, int newLength) {
          return Decision.DENY;
        }

        @Override
        public Decision grow(GrowthSite site, int oldLength, int newLength) {
          return Decision.DENY;
        }
      };

  @Test
  void a_policy_of_two_methods_lets_every_storage_shrink() {
    assertThat(least.shrink(SITE, 10, 5)).isEqualTo(Decision.GRANT);
  }

  @Test
  void a_policy_of_two_methods_has_nothing_to_say_and_no_figures() {
    assertThat(least.standing()).isEmpty();
    assertThat(least.accounts()).isEmpty();
  }

  @Test
  void a_policy_of_two_methods_can_be_told_everything() {
    assertThatCode(
            () -> {
              least.release(SITE, 10, GrowthSite.NONE);
              least.rollback(SITE, GrowthSite.NONE, 10);
              least.overruled(SITE, 10, 20, Overrule.EXEMPT);
            })
        .doesNotThrowAnyException();
  }
}
