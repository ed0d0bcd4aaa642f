package com.acme;

import dev.trellis.policy.testkit.PolicyContract;
import org.junit.jupiter.api.Test;

class QuotaContractTest {

  @Test
  void it_keeps_the_contract_of_policies() {
    PolicyContract.check(() -> new Quota(100_000));
  }
}
