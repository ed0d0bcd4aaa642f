package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Grants everything, and grows nothing. */
public final class Grants implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return Decision.GRANT;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return Decision.GRANT;
  }
}
