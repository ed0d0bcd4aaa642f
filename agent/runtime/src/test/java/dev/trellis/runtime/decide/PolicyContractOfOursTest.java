package dev.trellis.runtime.decide;

import dev.trellis.policy.testkit.PolicyContract;
import dev.trellis.runtime.decide.LimitRule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Trellis asks of others it asks of its own policies. */
class PolicyContractOfOursTest {

  @ParameterizedTest
  @EnumSource(value = Ledger.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
  void limiting_keeps_it_with_room_and_without(Ledger ledger) {
    PolicyContract.check(() -> new LimitingPolicy(1L << 40, Long.MAX_VALUE, ledger));
    PolicyContract.check(() -> new LimitingPolicy(10_000, 8_000, ledger));
  }

  @Test
  void limiting_keeps_it_under_rules_of_its_own() {
    List<LimitRule> rules =
        List.of(Ruling.hard(Level.TYPE, "", 10_000), Ruling.soft(Level.PROCESS, "", 5_000));
    PolicyContract.check(() -> new LimitingPolicy(1L << 40, 8_000, Ledger.NET, rules));
    PolicyContract.check(() -> new LiveLimitingPolicy(1L << 40, 8_000, new Jvm(), rules));
  }

  @Test
  void limiting_by_what_is_live_keeps_it_with_room_and_without() {
    PolicyContract.check(() -> new LiveLimitingPolicy(1L << 40, Long.MAX_VALUE, new Jvm()));
    PolicyContract.check(() -> new LiveLimitingPolicy(10_000, 8_000, new Jvm()));
  }

  @Test
  void granting_all_keeps_it() {
    PolicyContract.check(() -> GrantAll.INSTANCE);
  }
}
