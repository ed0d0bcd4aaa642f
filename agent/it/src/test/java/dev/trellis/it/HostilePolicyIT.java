package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.AccountsWithoutEnd;
import dev.trellis.it.policies.AllocatesAGigabyte;
import dev.trellis.it.policies.AnswersNothing;
import dev.trellis.it.policies.CannotBeInitialised;
import dev.trellis.it.policies.CannotBeMade;
import dev.trellis.it.policies.FillsTheHeap;
import dev.trellis.it.policies.Grants;
import dev.trellis.it.policies.GrowsItself;
import dev.trellis.it.policies.Recurses;
import dev.trellis.it.policies.Throws;
import dev.trellis.it.programs.EveryWay;
import dev.trellis.report.Figures;
import dev.trellis.report.Policy;
import dev.trellis.report.PolicyFailure;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a policy does wrong, the program does not notice, and the report says it. */
class HostilePolicyIT {

  private static final Set<String> GROWN_BY_THE_POLICY =
      Set.of("java.util.ArrayList", "java.util.HashMap", "java.util.ArrayDeque");

  @TempDir Path folder;

  @OnEveryJdk
  void a_policy_that_throws_is_replaced_after_ten_failures(Jdk jdk) {
    Policy policy = underPolicy(jdk, Throws.class);

    assertThat(policy.failures()).isGreaterThanOrEqualTo(10);
    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .allSatisfy(
            failure -> {
              assertThat(failure.policy()).isEqualTo(Throws.class.getName());
              assertThat(failure.error()).startsWith("java.lang.IllegalStateException: asked to ");
            })
        .isNotEmpty();
    assertThat(policy.failureList().stream().mapToLong(PolicyFailure::count).sum())
        .isBetween(10L, policy.failures());
  }

  @OnEveryJdk
  void whoever_runs_the_program_is_told_once_that_a_policy_is_no_longer_asked(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .agent(PolicyJar.options(folder, Throws.class))
            .run();

    assertThat(run.err().lines())
        .filteredOn(
            line ->
                line.startsWith(
                    "trellis: policy "
                        + Throws.class.getName()
                        + " failed and is no longer asked, its requests are granted:"
                        + " java.lang.IllegalStateException: asked to "))
        .hasSize(1);
  }

  @OnEveryJdk
  void a_policy_that_recurses_is_replaced_and_its_stack_overflow_never_reaches_the_program(
      Jdk jdk) {
    Policy policy = underPolicy(jdk, Recurses.class);

    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .extracting(PolicyFailure::error)
        .allSatisfy(error -> assertThat(error).startsWith("java.lang.StackOverflowError"))
        .isNotEmpty();
  }

  @OnEveryJdk
  void a_policy_that_needs_a_class_without_initialisation_is_replaced(Jdk jdk) {
    Policy policy = underPolicy(jdk, CannotBeInitialised.class, CannotBeInitialised.Bound.class);

    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList().get(0).error())
        .startsWith("java.lang.ExceptionInInitializerError")
        .contains("NumberFormatException");
  }

  @OnEveryJdk
  void a_policy_that_cannot_be_initialised_itself_is_replaced_from_the_start(Jdk jdk) {
    Policy policy = underPolicy(jdk, CannotBeMade.class);

    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.policy()).isEqualTo(CannotBeMade.class.getName());
              assertThat(failure.error()).contains("no initialisation");
            });
  }

  @OnEveryJdk
  void a_policy_that_asks_for_a_gigabyte_at_each_call_is_replaced(Jdk jdk) {
    Policy policy = underPolicy(jdk, AllocatesAGigabyte.class);

    assertThat(policy.failures()).isGreaterThanOrEqualTo(10);
    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .extracting(PolicyFailure::error)
        .containsOnly("java.lang.OutOfMemoryError: Java heap space");
  }

  @OnEveryJdk
  void a_policy_that_takes_all_of_the_heap_at_each_call_is_replaced(Jdk jdk) {
    Policy policy = underPolicy(jdk, FillsTheHeap.class);

    assertThat(policy.failures()).isGreaterThanOrEqualTo(10);
    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .extracting(PolicyFailure::error)
        .containsAnyOf(
            "java.lang.OutOfMemoryError: Java heap space", "failed while the heap was full");
  }

  @OnEveryJdk
  void a_policy_that_answers_null_is_replaced(Jdk jdk) {
    Policy policy = underPolicy(jdk, AnswersNothing.class);

    assertThat(policy.failures()).isGreaterThanOrEqualTo(10);
    assertThat(policy.replaced()).isTrue();
    assertThat(policy.failureList())
        .extracting(PolicyFailure::error)
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("java.lang.IllegalStateException: answered null for java."));
  }

  @OnEveryJdk
  void accounts_without_end_are_a_failure_and_the_report_is_written(Jdk jdk) {
    Policy policy =
        underPolicy(
            jdk,
            AccountsWithoutEnd.class,
            AccountsWithoutEnd.Endless.class,
            AccountsWithoutEnd.Entries.class);

    assertThat(policy.failures()).isPositive();
    assertThat(policy.failureList())
        .extracting(PolicyFailure::error)
        .containsOnly("java.lang.IllegalStateException: has more than 1000 accounts");
    assertThat(policy.accounts()).containsOnlyKeys("exemptedCount");
  }

  @OnEveryJdk
  void what_a_policy_grows_itself_is_granted_and_not_counted_as_the_programs(Jdk jdk) {
    // With live=true the JDK's management would be set up besides, by now one thread and now
    // another. Nor is it compared with counting: to make a policy sets up what the JDK reflects by.
    Run granting =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .agent(PolicyJar.options(folder, Grants.class) + ",live=false")
            .run();
    Run growing =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .agent(PolicyJar.options(folder, GrowsItself.class) + ",live=false")
            .run();

    assertThat(growing.out()).isEqualTo(granting.out());
    assertThat(growing.exit()).isEqualTo(5);
    assertThat(growing.report().policy().failures()).isZero();
    assertThat(growing.report().policy().denials()).isZero();
    assertThat(collections(growing)).isEqualTo(collections(granting));
  }

  /**
   * What the program's own collections have grown. The rest of the JDK sets itself up at first use,
   * and some of that a policy has done before the program comes to it.
   */
  private static Map<String, Figures> collections(Run run) {
    Map<String, Figures> figures = new TreeMap<>();
    for (TypeRow row : run.report().types()) {
      if (GROWN_BY_THE_POLICY.contains(row.type())) {
        figures.put(row.type(), row.figures());
      }
    }
    assertThat(figures).hasSameSizeAs(GROWN_BY_THE_POLICY);
    return figures;
  }

  private Policy underPolicy(Jdk jdk, Class<?>... classes) {
    Run alone = ChildJvm.of(folder, EveryWay.class).on(jdk).run();
    Run run =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .flags("-Xmx192m")
            .agent(PolicyJar.options(folder, classes))
            .run();

    assertThat(run.out()).isEqualTo(alone.out());
    assertThat(run.exit()).as("%s", run).isEqualTo(5);
    assertThat(run.report().totals().events()).as("recording goes on").isGreaterThan(1000);
    return run.report().policy();
  }
}
