package dev.trellis.runtime.decide;

import dev.trellis.policy.testkit.PolicyContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Trellis asks of others it asks of its own policies. */
class PolicyContractOfOursTest {

  @ParameterizedTest
  @EnumSource(Ledger.class)
  void limiting_keeps_it_with_room_and_without(Ledger ledger) {
    PolicyContract.check(() -> new LimitingPolicy(1L << 40, Long.MAX_VALUE, ledger));
    PolicyContract.check(() -> new LimitingPolicy(10_000, 8_000, ledger));
  }

  @Test
  void granting_all_keeps_it() {
    PolicyContract.check(() -> GrantAll.INSTANCE);
  }
}
