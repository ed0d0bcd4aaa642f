package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Asks for a gigabyte in one piece at each call, which the heap does not have. */
public final class AllocatesAGigabyte implements AllocatorPolicy {

  private volatile byte[] piece = {};

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(newLength);
  }

  private Decision decide(int newLength) {
    piece = new byte[1 << 30];
    piece = new byte[0];
    return newLength < 0 ? Decision.DENY : Decision.GRANT;
  }
}
