package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.util.concurrent.CountDownLatch;

/** Its constructor never comes to an end. */
public final class NeverMade implements AllocatorPolicy {

  /** Waits for ever. */
  public NeverMade() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return Decision.GRANT;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return Decision.GRANT;
  }
}
