package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Fails at its first decision, because a class it needs cannot be initialised. */
public final class CannotBeInitialised implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return newLength > Bound.VALUE ? Decision.DENY : Decision.GRANT;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return newLength > Bound.VALUE ? Decision.DENY : Decision.GRANT;
  }

  /** Cannot be initialised. */
  public static final class Bound {

    static final int VALUE = Integer.parseInt("not a number");

    private Bound() {}
  }
}
