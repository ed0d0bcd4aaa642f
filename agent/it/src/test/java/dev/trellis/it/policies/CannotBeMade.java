package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Its initialiser throws. */
public final class CannotBeMade implements AllocatorPolicy {

  private static final Decision DECISION = decision();

  private static Decision decision() {
    throw new IllegalStateException("no initialisation");
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return DECISION;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return DECISION;
  }
}
