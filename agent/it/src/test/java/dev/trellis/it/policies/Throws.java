package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Throws whenever it is asked. */
public final class Throws implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    throw new IllegalStateException("asked to allocate");
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    throw new IllegalStateException("asked to grow");
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    throw new IllegalStateException("asked to shrink");
  }
}
