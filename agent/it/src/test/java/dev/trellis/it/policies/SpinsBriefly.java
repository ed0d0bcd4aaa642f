package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Takes two milliseconds for each request of a certain length. */
public final class SpinsBriefly implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(newLength);
  }

  private static Decision decide(int newLength) {
    long begin = newLength == Blocks.LENGTH ? System.nanoTime() : 0;
    while (begin != 0 && System.nanoTime() - begin < 2_000_000) {
      Thread.onSpinWait();
    }
    return Decision.GRANT;
  }
}
