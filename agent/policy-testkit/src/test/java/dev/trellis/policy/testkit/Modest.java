package dev.trellis.policy.testkit;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Puts all requests, and nothing else, through one method. */
abstract class Modest implements AllocatorPolicy {

  abstract Decision decide(int oldLength, int newLength);

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(GrowthSite.NONE, newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(oldLength, newLength);
  }
}
