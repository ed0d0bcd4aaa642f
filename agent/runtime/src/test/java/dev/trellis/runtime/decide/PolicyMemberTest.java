package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import dev.trellis.runtime.Notebook;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PolicyMemberTest {

  @Test
  void each_request_reaches_the_method_that_is_meant() {
    Notebook notes = new Notebook(Decision.DENY);
    PolicyMember member = new PolicyMember("notes", notes, 10);

    assertThat(member.decide(SITE, GrowthSite.NONE, 10)).isEqualTo(Decision.DENY);
    assertThat(member.decide(SITE, 0, 10)).isEqualTo(Decision.DENY);
    assertThat(member.decide(SITE, 10, 10)).isEqualTo(Decision.DENY);
    assertThat(member.decide(SITE, 10, 9)).isEqualTo(Decision.DENY);
    assertThat(notes.lines())
        .containsExactly("allocate 10", "grow 0 10", "grow 10 10", "shrink 10 9");
    assertThat(member.failures()).isZero();
  }

  @Test
  void a_policy_that_throws_grants_and_the_failure_is_listed() {
    PolicyMember member = failing(3, () -> new IllegalStateException("no answer"));

    assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);

    assertThat(member.failures()).isEqualTo(1);
    assertThat(member.isReplaced()).isFalse();
    assertThat(member.errors()).containsExactly("java.lang.IllegalStateException: no answer");
  }

  @Test
  void a_policy_that_answers_null_grants_and_the_failure_names_the_site() {
    PolicyMember member = new PolicyMember("silent", new Notebook(null), 3);

    assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);
    assertThat(member.errors())
        .containsExactly("java.lang.IllegalStateException: answered null for acme.List.grow");
  }

  @Test
  void an_error_with_a_cause_is_listed_with_it() {
    PolicyMember member =
        failing(3, () -> new ExceptionInInitializerError(new ArithmeticException("/ by zero")));

    member.decide(SITE, 10, 15);

    assertThat(member.errors())
        .containsExactly(
            "java.lang.ExceptionInInitializerError"
                + " (caused by java.lang.ArithmeticException: / by zero)");
  }

  @Test
  void an_error_that_cannot_even_be_printed_is_listed_by_its_class() {
    PolicyMember member = failing(3, Unprintable::new);

    assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);
    assertThat(member.errors()).containsExactly(Unprintable.class.getName());
  }

  @Test
  void after_so_many_failures_it_is_not_asked_again() {
    Throwing policy = new Throwing(() -> new IllegalStateException("no answer"));
    PolicyMember member = new PolicyMember("throwing", policy, 3);

    for (int i = 0; i < 10; i++) {
      assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);
    }
    member.release(SITE, 10, 9);
    member.rollback(SITE, 10, 15);
    member.overruled(SITE, 10, 15, Overrule.RECORDED);

    assertThat(member.isReplaced()).isTrue();
    assertThat(member.failures()).isEqualTo(3);
    assertThat(member.errors())
        .hasSize(3)
        .containsOnly("java.lang.IllegalStateException: no answer");
    assertThat(policy.lines()).containsExactly("grow 10 15", "grow 10 15", "grow 10 15");
    assertThat(member.standing()).isEmpty();
  }

  @Test
  void failures_of_release_rollback_overruled_standing_and_accounts_count_too() {
    PolicyMember member = failing(10, () -> new IllegalStateException("no answer"));

    member.release(SITE, 10, 9);
    member.rollback(SITE, 10, 15);
    member.overruled(SITE, 10, 15, Overrule.RECORDED);
    assertThat(member.standing()).isEmpty();
    assertThat(member.accounts()).isEmpty();

    assertThat(member.failures()).isEqualTo(5);
  }

  @Test
  void a_standing_that_is_null_is_none() {
    PolicyMember member =
        new PolicyMember(
            "null",
            new Notebook(Decision.GRANT) {
              @Override
              public String standing() {
                return null;
              }
            },
            10);

    assertThat(member.standing()).isEmpty();
    assertThat(member.failures()).isZero();
  }

  @Test
  void accounts_are_copied_and_one_without_a_figure_is_a_failure() {
    Map<String, Long> figures = new java.util.HashMap<>(Map.of("usedBytes", 5L));
    PolicyMember member =
        new PolicyMember(
            "figures",
            new Notebook(Decision.GRANT) {
              @Override
              public Map<String, Long> accounts() {
                return figures;
              }
            },
            10);

    assertThat(member.accounts()).isEqualTo(Map.of("usedBytes", 5L)).isNotSameAs(figures);
    figures.putAll(Collections.singletonMap("freeBytes", null));
    assertThat(member.accounts()).isEmpty();
    assertThat(member.failures()).isEqualTo(1);
  }

  @Test
  void a_policy_that_recurses_without_end_has_failed_and_the_program_is_spared() {
    PolicyMember member =
        new PolicyMember(
            "recursing",
            new Notebook(Decision.GRANT) {
              @Override
              public Decision grow(GrowthSite site, int oldLength, int newLength) {
                return grow(site, oldLength, newLength) == Decision.GRANT
                    ? Decision.DENY
                    : Decision.GRANT;
              }
            },
            1);

    assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);
    assertThat(member.isReplaced()).isTrue();
    assertThat(member.errors()).containsExactly("java.lang.StackOverflowError");
  }

  @Test
  void a_program_at_the_end_of_its_stack_gets_its_error_and_no_policy_has_failed() {
    PolicyMember member = new PolicyMember("limiting", new Notebook(Decision.GRANT), 1);

    assertThatThrownBy(() -> deeper(member)).isInstanceOf(StackOverflowError.class);

    assertThat(member.failures()).isZero();
  }

  @Test
  void one_that_could_not_be_made_grants_all_and_says_why() {
    PolicyMember member =
        PolicyMember.broken("acme.Quota", new IllegalStateException("no constructor"));

    assertThat(member.decide(SITE, 10, 15)).isEqualTo(Decision.GRANT);
    assertThat(member.name()).isEqualTo("acme.Quota");
    assertThat(member.isReplaced()).isTrue();
    assertThat(member.failures()).isEqualTo(1);
    assertThat(member.errors()).containsExactly("java.lang.IllegalStateException: no constructor");
  }

  private static long deeper(PolicyMember member) {
    member.decide(SITE, GrowthSite.NONE, 10);
    member.release(SITE, 10, 9);
    member.rollback(SITE, 10, 15);
    member.overruled(SITE, 10, 15, Overrule.RECORDED);
    return member.standing().length() + deeper(member);
  }

  private static PolicyMember failing(int mostFailures, Supplier<Throwable> failure) {
    return new PolicyMember("throwing", new Throwing(failure), mostFailures);
  }

  private static final class Unprintable extends Error {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  /** Throws whatever it is asked. */
  private static final class Throwing extends Notebook {
    private final Supplier<Throwable> failure;

    Throwing(Supplier<Throwable> failure) {
      super(Decision.GRANT);
      this.failure = failure;
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      super.grow(site, oldLength, newLength);
      throw this.<Error>sneaky();
    }

    @Override
    public void release(GrowthSite site, int oldLength, int newLength) {
      throw this.<Error>sneaky();
    }

    @Override
    public void rollback(GrowthSite site, int oldLength, int newLength) {
      throw this.<Error>sneaky();
    }

    @Override
    public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
      throw this.<Error>sneaky();
    }

    @Override
    public String standing() {
      throw this.<Error>sneaky();
    }

    @Override
    public Map<String, Long> accounts() {
      throw this.<Error>sneaky();
    }

    @SuppressWarnings("unchecked")
    private <E extends Throwable> E sneaky() throws E {
      throw (E) failure.get();
    }
  }

  /** What a policy need not override does nothing. */
  @Test
  void a_policy_of_two_methods_shrinks_freely_and_has_no_figures() {
    AllocatorPolicy least =
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
    PolicyMember member = new PolicyMember("least", least, 10);
    member.release(SITE, 10, 9);
    member.rollback(SITE, 10, 15);
    member.overruled(SITE, 10, 15, Overrule.EXEMPT);

    assertThat(member.decide(SITE, 10, 9)).isEqualTo(Decision.GRANT);
    assertThat(member.standing()).isEmpty();
    assertThat(member.accounts()).isEmpty();
    assertThat(member.failures()).isZero();
  }

  @Test
  void accounts_beyond_a_thousand_are_a_failure_and_it_is_known_who_reads_them() {
    Map<String, Long> many = new TreeMap<>();
    for (int i = 0; i < 1001; i++) {
      many.put("account" + i + "Bytes", 1L);
    }
    AtomicReference<PolicyMember> asked = new AtomicReference<>();
    AtomicReference<Thread> reader = new AtomicReference<>();
    AllocatorPolicy talkative =
        new Notebook(Decision.GRANT) {
          @Override
          public Map<String, Long> accounts() {
            reader.set(asked.get().reader());
            return many;
          }
        };
    asked.set(new PolicyMember("talkative", talkative, 3));

    assertThat(asked.get().accounts()).isEmpty();
    assertThat(asked.get().errors())
        .containsExactly("java.lang.IllegalStateException: has more than 1000 accounts");
    assertThat(reader.get()).isSameAs(Thread.currentThread());
    assertThat(asked.get().reader()).isNull();
  }
}
