package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trellis.options.OptionException;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import dev.trellis.runtime.decide.PolicyMember;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  private static final String QUOTA = "dev.trellis.dist.policies.Quota";
  private static final String ACCEPTED =
      "; accepted: system alone, or any of counting, limiting, compact and class names, joined by +";
  private static final GrowthSite SITE =
      new GrowthSite(1, "acme.List", "grow(I)V", DenialClass.STRONG, new ArrayLayout(16, 0, 8));

  @ParameterizedTest
  @ValueSource(strings = {"policy=system", "policy=counting"})
  void a_policy_that_never_denies_needs_no_chain(String inline) throws OptionException {
    assertThat(Policies.chain(Given.options(inline))).isNull();
  }

  @Test
  void a_policy_that_never_denies_needs_a_chain_under_faults() throws OptionException {
    PolicyChain chain = Policies.chain(Given.options("policy=counting,faults=rate:1,faultSeed=9"));

    assertThat(chain.members()).extracting(PolicyMember::name).containsExactly("counting");
    assertThat(chain.faults().seed()).isEqualTo(9);
    assertThat(Policies.chain(Given.options("policy=limiting,limit=1m")).faults()).isNull();
  }

  @Test
  void the_chain_has_the_policies_in_the_order_given() throws OptionException {
    PolicyChain chain =
        Policies.chain(
            Given.options(
                "policy=counting+limiting+"
                    + QUOTA
                    + ",limit=1m,policyPath="
                    + Given.testClasses()));

    assertThat(chain.members())
        .extracting(PolicyMember::name)
        .containsExactly("counting", "limiting", QUOTA);
  }

  @Test
  void a_limit_in_bytes_is_enforced() throws OptionException {
    PolicyChain chain = Policies.chain(Given.options("policy=limiting,limit=4k,maxStorage=3k"));

    assertThat(chain.members().get(0).accounts())
        .containsEntry("limitBytes", 4096L)
        .containsEntry("maxStorageBytes", 3072L);
    assertThat(chain.decide(SITE, GrowthSite.NONE, 3000)).isEqualTo(Outcome.GRANTED);
    assertThat(chain.decide(SITE, GrowthSite.NONE, 3000)).isEqualTo(Outcome.DENIED);
  }

  @Test
  void a_limit_as_a_share_is_one_of_the_largest_heap() throws OptionException {
    PolicyChain chain = Policies.chain(Given.options("policy=limiting,limit=25%"));

    assertThat(chain.members().get(0).accounts().get("limitBytes"))
        .isEqualTo(Runtime.getRuntime().maxMemory() / 4);
  }

  @Test
  void the_ledger_and_what_a_denial_does_are_those_given() throws OptionException {
    PolicyChain chain =
        Policies.chain(Given.options("policy=limiting,limit=4k,ledger=cumulative,onDenial=record"));

    assertThat(chain.decide(SITE, GrowthSite.NONE, 2000)).isEqualTo(Outcome.GRANTED);
    assertThat(chain.decide(SITE, 2000, 3000)).isEqualTo(Outcome.RECORDED);
  }

  @Test
  void a_class_of_the_policy_path_decides() throws OptionException {
    PolicyChain chain = Policies.chain(Given.policy(QUOTA));

    assertThat(chain.decide(SITE, GrowthSite.NONE, 10)).isEqualTo(Outcome.DENIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme.Missing | class \"acme.Missing\" is not in policyPath",
        "org.junit.jupiter.api.Test | class \"org.junit.jupiter.api.Test\" is not in policyPath",
        "java.lang.String"
            + "| \"java.lang.String\" does not implement dev.trellis.policy.AllocatorPolicy",
        QUOTA
            + "$IsNoPolicy | \""
            + QUOTA
            + "$IsNoPolicy\" does not implement dev.trellis.policy.AllocatorPolicy"
      })
  void what_is_no_policy_is_refused(String name, String problem) {
    assertThat(refusal(name)).isEqualTo("option \"policy\" in -javaagent: " + problem + ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TakesParameters", "HasAPrivateConstructor", "IsAbstract", "IsNotPublic"})
  void a_policy_that_nobody_can_make_is_refused(String name) {
    assertThat(refusal(QUOTA + "$" + name))
        .isEqualTo(
            "option \"policy\" in -javaagent: class \""
                + QUOTA
                + "$"
                + name
                + "\" is not a public class with a public constructor without parameters"
                + ACCEPTED);
  }

  @Test
  void a_policy_whose_constructor_throws_grants_all_and_is_named() throws OptionException {
    PolicyChain chain = Policies.chain(Given.policy(QUOTA + "$ThrowsWhenMade"));

    assertBroken(chain, "java.lang.IllegalStateException: no quota given");
    assertThat(chain.members().get(0).name()).isEqualTo(QUOTA + "$ThrowsWhenMade");
  }

  @Test
  void a_policy_whose_initialiser_throws_grants_all_and_is_named() throws OptionException {
    PolicyChain chain = Policies.chain(Given.policy(QUOTA + "$ThrowsWhenInitialised"));

    assertBroken(
        chain,
        "java.lang.ExceptionInInitializerError (caused by java.lang.NumberFormatException:"
            + " For input string: \"many\")");
  }

  @Test
  void a_class_that_is_missing_beside_a_damaged_jar_is_a_broken_policy(@TempDir Path folder)
      throws Exception {
    Path jar = Files.writeString(folder.resolve("damaged.jar"), "this is not a jar");

    PolicyChain chain = Policies.chain(Given.options("policy=acme.Quota,policyPath=" + jar));

    assertThat(chain.members().get(0).errors())
        .singleElement()
        .asString()
        .startsWith("java.util.zip.ZipException: ");
    assertThat(chain.members().get(0).isReplaced()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$ThrowsWhenMade", "$ThrowsWhenInitialised"})
  void a_class_is_checked_without_running_any_of_its_code(String name) {
    assertThatCode(() -> Policies.check(Given.policy(QUOTA + name))).doesNotThrowAnyException();
  }

  @Test
  void a_damaged_jar_is_no_mistake_in_the_options(@TempDir Path folder) throws Exception {
    Path jar = Files.writeString(folder.resolve("damaged.jar"), "this is not a jar");

    assertThatCode(() -> Policies.check(Given.options("policy=acme.Quota,policyPath=" + jar)))
        .doesNotThrowAnyException();
  }

  private static void assertBroken(PolicyChain chain, String error) {
    PolicyMember member = chain.members().get(0);
    assertThat(chain.decide(SITE, GrowthSite.NONE, 10)).isEqualTo(Outcome.GRANTED);
    assertThat(member.isReplaced()).isTrue();
    assertThat(member.failures()).isEqualTo(1);
    assertThat(member.errors()).containsExactly(error);
  }

  private static String refusal(String className) {
    OptionException refusal =
        catchThrowableOfType(OptionException.class, () -> Policies.chain(Given.policy(className)));
    assertThatThrownBy(() -> Policies.check(Given.policy(className)))
        .hasMessage(refusal == null ? null : refusal.getMessage());
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}
