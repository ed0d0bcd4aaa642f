package dev.trellis.policy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a policy answers, and what it must never do. */
class PolicyContractTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static class Grants extends Modest {
    @Override
    Decision decide(int oldLength, int newLength) {
      return Decision.GRANT;
    }
  }

  @Test
  void a_policy_that_grants_all_keeps_it() {
    assertThatCode(() -> PolicyContract.check(Grants::new)).doesNotThrowAnyException();
  }

  @Test
  void a_policy_that_denies_all_keeps_it() {
    AllocatorPolicy denies =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            return Decision.DENY;
          }
        };

    assertThat(breaches(() -> denies)).isEmpty();
  }

  @Test
  void one_that_throws_breaks_it_with_each_method_that_does() {
    AllocatorPolicy throwing =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            if (newLength == Integer.MAX_VALUE) {
              throw new IllegalArgumentException("too long");
            }
            return Decision.GRANT;
          }

          @Override
          public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
            throw new IllegalStateException("not foreseen");
          }
        };

    assertThat(firstLines(breaches(() -> throwing)))
        .containsExactly(
            "allocate(STRONG site of 1-byte elements, 2147483647) threw"
                + " java.lang.IllegalArgumentException: too long",
            "grow(STRONG site of 1-byte elements, 2147483639, 2147483647) threw"
                + " java.lang.IllegalArgumentException: too long",
            "overruled(STRONG site of 1-byte elements, -1, 10, NEVER_DENIED) threw"
                + " java.lang.IllegalStateException: not foreseen");
  }

  @Test
  void the_error_names_each_breach_with_the_stack_of_what_was_thrown() {
    assertThatThrownBy(
            () ->
                PolicyContract.check(
                    () ->
                        new Modest() {
                          @Override
                          Decision decide(int oldLength, int newLength) {
                            throw new IllegalStateException("never");
                          }
                        }))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "the contract of AllocatorPolicy is broken:\n"
                + "- allocate(STRONG site of 1-byte elements, 10) threw"
                + " java.lang.IllegalStateException: never\n"
                + "        at ")
        .hasMessageContaining("\n- grow(STRONG site of 1-byte elements, 10, 15) threw");
  }

  @Test
  void one_that_recurses_breaks_it() {
    AllocatorPolicy recursing =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            return decide(oldLength, newLength) == Decision.GRANT ? Decision.DENY : Decision.GRANT;
          }
        };

    assertThat(firstLines(breaches(() -> recursing)))
        .contains(
            "allocate(STRONG site of 1-byte elements, 10) threw java.lang.StackOverflowError");
  }

  @Test
  void one_that_answers_null_breaks_it() {
    AllocatorPolicy silent =
        new Modest() {
          @Override
          @SuppressWarnings("NullAway")
          Decision decide(int oldLength, int newLength) {
            return null;
          }

          @Override
          @SuppressWarnings("NullAway")
          public String standing() {
            return null;
          }

          @Override
          @SuppressWarnings("NullAway")
          public Map<String, Long> accounts() {
            return null;
          }
        };

    assertThat(breaches(() -> silent))
        .containsExactly(
            "allocate(STRONG site of 1-byte elements, 10) answered null",
            "grow(STRONG site of 1-byte elements, 10, 15) answered null",
            "standing() answered null",
            "accounts() answered null");
  }

  @Test
  void a_standing_must_be_short_and_accounts_have_names_and_values() {
    AllocatorPolicy talkative =
        new Grants() {
          @Override
          public String standing() {
            return "a".repeat(501);
          }

          @Override
          public Map<String, Long> accounts() {
            Map<String, Long> accounts = new HashMap<>();
            accounts.put("inUseBytes", null);
            return accounts;
          }
        };

    assertThat(breaches(() -> talkative))
        .containsExactly(
            "standing() answered 501 characters, asked for is one line of at most 500",
            "accounts() has \"inUseBytes\" with value null");
  }

  @Test
  void accounts_without_end_break_it() {
    Map<String, Long> many = new HashMap<>();
    for (int i = 0; i < 1001; i++) {
      many.put("account" + i + "Bytes", 1L);
    }

    assertThat(
            breaches(
                () ->
                    new Grants() {
                      @Override
                      public Map<String, Long> accounts() {
                        return many;
                      }
                    }))
        .containsExactly("accounts() has more than 1000 figures");
  }

  @Test
  void one_that_swallows_an_interrupt_breaks_it() {
    AllocatorPolicy swallowing =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            return Thread.interrupted() ? Decision.DENY : Decision.GRANT;
          }
        };

    assertThat(breaches(() -> swallowing))
        .containsExactly(
            "allocate(STRONG site of 1-byte elements, 0) cleared the interrupt status of the"
                + " thread");
  }

  @Test
  void one_that_cannot_be_made_breaks_it() {
    assertThat(
            firstLines(
                breaches(
                    () -> {
                      throw new IllegalStateException("no quota given");
                    })))
        .containsExactly("it cannot be made: java.lang.IllegalStateException: no quota given");
    assertThat(breaches(() -> null)).containsExactly("it cannot be made: the supplier gave null");
  }

  private static List<String> breaches(Supplier<AllocatorPolicy> policies) {
    return PolicyContract.breaches(policies, LIMIT);
  }

  private static List<String> firstLines(List<String> texts) {
    return texts.stream().map(text -> text.lines().findFirst().orElse("")).toList();
  }
}
