package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/**
 * Denies what a thread asks for while its name is {@code deny N}: the N-th request since it has
 * that name, or every one if N is 0. All else is granted.
 */
public final class DenyByThreadName implements AllocatorPolicy {

  private static final String PREFIX = "deny ";

  private String name = "";
  private int asked;

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide();
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide();
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return decide();
  }

  private synchronized Decision decide() {
    String now = Thread.currentThread().getName();
    if (!now.startsWith(PREFIX)) {
      return Decision.GRANT;
    }
    // By identity: each naming is a new string, and begins a new count.
    asked = now == name ? asked + 1 : 1;
    name = now;
    int denied = Integer.parseInt(now, PREFIX.length(), now.length(), 10);
    return denied == 0 || denied == asked ? Decision.DENY : Decision.GRANT;
  }
}
