package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Takes a gigabyte in pieces at each call, and so all that the heap has left for anybody. */
public final class FillsTheHeap implements AllocatorPolicy {

  private static final int PIECES = 16_384;

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(newLength);
  }

  private static synchronized Decision decide(int newLength) {
    byte[][] pieces = new byte[PIECES][];
    for (int i = 0; i < PIECES; i++) {
      pieces[i] = new byte[1 << 16];
    }
    return pieces[newLength & (PIECES - 1)] == null ? Decision.DENY : Decision.GRANT;
  }
}
