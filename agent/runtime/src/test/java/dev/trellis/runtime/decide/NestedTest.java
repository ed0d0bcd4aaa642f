package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ruling.hard;
import static dev.trellis.runtime.decide.Ruling.rule;
import static dev.trellis.runtime.decide.Ruling.single;
import static dev.trellis.runtime.decide.Ruling.soft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.decide.LimitRule.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All or nothing, in whichever order the rules refuse. */
class NestedTest {

  private final RuleAccount process = new RuleAccount(hard(Level.PROCESS, "", 100));
  private final RuleAccount scope = new RuleAccount(hard(Level.SCOPE, "s", 60));
  private final RuleAccount type = new RuleAccount(hard(Level.TYPE, "t", 30));

  @Test
  void bytes_are_booked_at_every_level_and_given_back_at_every_level() {
    Nested all = new Nested(process, scope, type);

    assertThat(all.book(30)).isTrue();
    assertThat(inUse()).isEqualTo("100:30 60:30 30:30");
    assertThat(all.giveBack(10)).isZero();
    assertThat(inUse()).isEqualTo("100:20 60:20 30:20");
    all.reclaimed(20);
    assertThat(inUse()).isEqualTo("100:0 60:0 30:0");
    assertThat(process.account().reclaimedBytes()).isEqualTo(20);
    assertThat(type.account().reclaimedBytes()).isEqualTo(20);
  }

  @Test
  void what_an_inner_rule_refuses_is_taken_back_from_the_outer_ones() {
    Nested all = new Nested(process, scope, type);

    assertThat(all.refusedBy(31)).isSameAs(type);
    assertThat(inUse()).isEqualTo("100:0 60:0 30:0");
  }

  @Test
  void what_an_outer_rule_refuses_never_reaches_the_inner_ones() {
    Nested all = new Nested(process, scope, type);
    process.book(90);

    assertThat(all.refusedBy(11)).isSameAs(process);
    assertThat(inUse()).isEqualTo("100:90 60:0 30:0");
    assertThat(scope.account().peakBytes()).isZero();
  }

  @Test
  void a_rule_in_the_middle_refuses_for_those_around_it() {
    Nested all = new Nested(process, scope, type);
    scope.book(50);

    assertThat(all.refusedBy(20)).isSameAs(scope);
    assertThat(inUse()).isEqualTo("100:0 60:50 30:0");
  }

  @Test
  void what_was_not_booked_outermost_is_told_when_it_is_given_back() {
    Nested all = new Nested(process, type);
    type.book(30);
    process.book(12);

    assertThat(all.giveBack(20)).isEqualTo(8);
    assertThat(inUse()).isEqualTo("100:0 60:0 30:10");
  }

  @Test
  void a_soft_rule_refuses_nothing_and_notes_how_far_it_was_passed() {
    RuleAccount soft = new RuleAccount(soft(Level.TYPE, "a.B", 40));
    Nested all = new Nested(process, soft);
    for (int i = 0; i < 4; i++) {
      assertThat(all.book(20)).isTrue();
      all.note(20);
    }
    all.giveBack(70);

    assertThat(soft.wasPassed()).isTrue();
    assertThat(told(soft))
        .hasToString(
            "{type[a.B].soft.inUseBytes=10, type[a.B].soft.limitBytes=40,"
                + " type[a.B].soft.mostOverBytes=40, type[a.B].soft.overCount=2,"
                + " type[a.B].soft.peakInUseBytes=80}");
  }

  @Test
  void a_soft_rule_sees_nothing_of_what_a_hard_one_refuses_though_it_stands_inside() {
    RuleAccount soft = new RuleAccount(soft(Level.PROCESS, "", 10));
    Nested all = new Nested(process, soft, type);

    assertThat(all.refusedBy(31)).isSameAs(type);
    assertThat(soft.account().peakBytes()).isZero();
    assertThat(soft.wasPassed()).isFalse();
  }

  @Test
  void a_single_storage_is_compared_and_books_nothing() {
    RuleAccount single = new RuleAccount(single(Level.TYPE, "a.B", 50));
    Nested all = new Nested(process, single);

    assertThat(all.tooLargeFor(50)).isNull();
    assertThat(all.tooLargeFor(51)).isSameAs(single);
    assertThat(single.standing(true)).isEqualTo("type a.B: maxStorage 50 bytes");
    assertThat(told(single)).hasToString("{type[a.B].maxStorageBytes=50}");
    assertThat(all.couldHold(51)).isFalse();
    assertThat(all.couldHold(50)).isTrue();
    assertThat(new Nested(process, type).couldHold(31)).isFalse();
  }

  @Test
  void a_soft_rule_on_single_storages_notes_the_largest() {
    RuleAccount single = new RuleAccount(rule(Level.CALL_SITE, "a.B.c", Ruling.NONE, 50, true));
    Nested all = new Nested(process, single);
    for (long bytes : new long[] {50, 70, 60}) {
      all.note(bytes);
    }

    assertThat(all.tooLargeFor(70)).isNull();
    assertThat(told(single))
        .hasToString(
            "{callSite[a.B.c].soft.largestOverBytes=70, callSite[a.B.c].soft.maxStorageBytes=50,"
                + " callSite[a.B.c].soft.overCount=2}");
  }

  @Test
  void rules_that_meet_again_are_booked_in_the_same_place() {
    RuleSets types = new RuleSets(List.of(type), 1);
    Nested outer = new Nested(process);
    int set = types.meaning("tree", Long.MAX_VALUE);

    assertThat(outer.with(set, types)).isSameAs(outer.with(set, types)).isNotSameAs(outer);
    assertThat(outer.with(RuleSets.EMPTY, types)).isSameAs(outer);
    assertThat(types.meaning("t", Long.MAX_VALUE)).isEqualTo(set);
    assertThat(types.meaning("other", Long.MAX_VALUE)).isEqualTo(RuleSets.EMPTY);
    assertThat(types.meaning("tree", 100)).as("below from").isEqualTo(RuleSets.EMPTY);
  }

  @Test
  void sets_of_two_levels_that_have_the_same_number_are_told_apart() {
    RuleSets types = new RuleSets(List.of(type), 1);
    RuleSets scopes = new RuleSets(List.of(scope), 0);
    Nested outer = new Nested(process);
    int ofType = types.meaning("t", Long.MAX_VALUE);
    int ofScope = scopes.meaning("s", Long.MAX_VALUE);

    assertThat(ofType).isEqualTo(ofScope);
    outer.with(ofScope, scopes).book(7);
    outer.with(ofType, types).book(5);
    outer.with(ofScope, scopes).with(ofType, types).book(1);
    assertThat(inUse()).isEqualTo("100:13 60:8 30:6");
  }

  private static Map<String, Long> told(RuleAccount account) {
    Map<String, Long> figures = new TreeMap<>();
    account.tell(figures);
    return figures;
  }

  private String inUse() {
    StringBuilder text = new StringBuilder();
    for (RuleAccount each : new RuleAccount[] {process, scope, type}) {
      text.append(text.length() == 0 ? "" : " ")
          .append(each.account().boundBytes())
          .append(':')
          .append(each.account().inUseBytes());
    }
    return text.toString();
  }
}
