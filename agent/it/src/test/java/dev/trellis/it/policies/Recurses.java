package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Calls itself until the stack ends. */
public final class Recurses implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return grow(site, GrowthSite.NONE, newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return allocate(site, newLength) == Decision.GRANT ? Decision.DENY : Decision.GRANT;
  }
}
