package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final String ACCEPTED =
      "; accepted: system alone, or any of counting, limiting, compact and class names, joined by +";

  @Test
  void policies_keep_the_order_in_which_they_were_joined() {
    PolicySpec policy =
        parse("policy=acme.Shape+counting+limiting+Top,limit=1,policyPath=.").get(Options.POLICY);

    assertThat(policy.names()).containsExactly("acme.Shape", "counting", "limiting", "Top");
    assertThat(policy.classNames()).containsExactly("acme.Shape", "Top");
    assertThat(policy.isCounting()).isTrue();
    assertThat(policy.isLimiting()).isTrue();
    assertThat(policy.isSystem()).isFalse();
  }

  @Test
  void system_stands_alone() {
    PolicySpec policy = parse("policy=system").get(Options.POLICY);

    assertThat(policy.isSystem()).isTrue();
    assertThat(policy.isCounting()).isFalse();
    assertThat(policy.isLimiting()).isFalse();
    assertThat(policy.classNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'has a part that is not a name: \"\"'",
    "counting+, 'has a part that is not a name: \"\"'",
    "counting++limiting, 'has a part that is not a name: \"\"'",
    "count-ing, 'has a part that is not a name: \"count-ing\"'",
    "acme..Policy, 'has a part that is not a name: \"acme..Policy\"'",
    ".Policy, 'has a part that is not a name: \".Policy\"'",
    "acme., 'has a part that is not a name: \"acme.\"'",
    "acme.1, 'has a part that is not a name: \"acme.1\"'",
    "acme\u00ad, 'has a part that is not a name: \"acme\u00ad\"'",
    "counting+counting, names \"counting\" twice",
    "a.P+counting+a.P, names \"a.P\" twice",
    "system+counting, joins \"system\" with others",
    "a.P+system, joins \"system\" with others"
  })
  void what_is_not_a_list_of_policies_is_refused(String given, String problem) {
    assertThat(refusal("policyPath=.,policy=" + given))
        .isEqualTo("option \"policy\" in -javaagent: \"" + given + "\" " + problem + ACCEPTED);
  }

  @Test
  void a_class_name_needs_a_path_to_find_it_on() {
    assertThat(refusal("policy=counting+acme.Policy"))
        .isEqualTo(
            "option \"policy\" in -javaagent: \"acme.Policy\" is a class name without policyPath"
                + ACCEPTED
                + ", class names with policyPath");
  }

  @Test
  void a_mistyped_policy_is_told_which_one_is_near() {
    assertThat(refusal("policy=countng"))
        .isEqualTo(
            "option \"policy\" in -javaagent: \"countng\", the nearest is \"counting\", is a class"
                + " name without policyPath"
                + ACCEPTED
                + ", class names with policyPath");
  }

  @Test
  void limiting_needs_something_to_enforce() {
    assertThat(refusal("policy=counting+limiting"))
        .isEqualTo(
            "option \"policy\" in -javaagent: \"counting+limiting\" has no limit to enforce;"
                + " accepted: limiting together with limit, maxStorage or limits");
    assertThat(parse("policy=limiting,maxStorage=1m").get(Options.MAX_STORAGE))
        .isEqualTo(1024 * 1024);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 64m, counting, limiting",
    "limit, 25%, system, limiting",
    "maxStorage, 1g, counting, limiting",
    "ledger, net, counting, limiting",
    "onDenial, throw, counting, 'limiting or a class, or with faults'",
    "onDenial, record, system, 'limiting or a class, or with faults'",
    "askPut, after, counting, 'limiting or a class, or with faults'",
    "faults, nth:7, system, something other than system",
    "policyPath, ., counting, a class",
    "compactGrowth, 1/4, counting, compact",
    "compactFrom, 4k, limiting, compact",
    "compactFrom, 4k, system, compact"
  })
  void what_cannot_act_is_refused(String key, String value, String policy, String needed) {
    assertThat(refusal(key + "=" + value + ",policy=" + policy))
        .isEqualTo(
            String.format(
                "option \"%s\" in -javaagent: \"%s\" has no effect with policy \"%s\";"
                    + " accepted: %s with a policy that names %s",
                key, value, policy, key, needed));
  }

  @Test
  void what_cannot_act_with_the_default_policy_is_refused_where_it_was_given() {
    assertThat(refusal(null, "limit=64m"))
        .isEqualTo(
            "option \"limit\" in TRELLIS_OPTS: \"64m\" has no effect with policy \"counting\";"
                + " accepted: limit with a policy that names limiting");
  }

  @Test
  void compact_grows_by_an_eighth_from_1_kib_on_alone_or_joined_with_others() {
    AgentOptions options = parse("policy=limiting+compact,limit=1m");

    assertThat(options.get(Options.POLICY).isCompact()).isTrue();
    assertThat(options.get(Options.POLICY).classNames()).isEmpty();
    assertThat(options.get(Options.COMPACT_GROWTH)).isEqualTo(8);
    assertThat(options.get(Options.COMPACT_FROM)).isEqualTo(1024);
    assertThat(parse("policy=compact,compactGrowth=1/32").get(Options.COMPACT_GROWTH))
        .isEqualTo(32);
  }

  @Test
  void compact_refuses_what_it_cannot_grow_by_and_what_is_too_short() {
    assertThat(refusal("policy=compact,compactGrowth=1/3"))
        .isEqualTo(
            "option \"compactGrowth\" in -javaagent: \"1/3\" is not a part to grow by; accepted:"
                + " 1/4, 1/8, 1/16, 1/32");
    assertThat(refusal("policy=compact,compactFrom=511"))
        .isEqualTo(
            "option \"compactFrom\" in -javaagent: \"511\" has no effect: storages under 512"
                + " bytes grow as ever; accepted: bytes from 512 up");
  }

  @Test
  void a_class_may_deny() {
    assertThat(parse("policy=acme.Policy,policyPath=.,onDenial=record").get(Options.ON_DENIAL))
        .isEqualTo(OnDenial.RECORD);
  }
}
