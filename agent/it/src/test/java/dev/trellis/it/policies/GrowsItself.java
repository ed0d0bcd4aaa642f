package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows collections of its own while it decides, and denies what is put to it because of that. */
public final class GrowsItself implements AllocatorPolicy {

  private int depth;

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return grow(site, GrowthSite.NONE, newLength);
  }

  @Override
  public synchronized Decision grow(GrowthSite site, int oldLength, int newLength) {
    depth++;
    try {
      List<Integer> list = new ArrayList<>();
      Map<Integer, Integer> map = new HashMap<>();
      ArrayDeque<Integer> deque = new ArrayDeque<>();
      for (int i = 0; i < 40; i++) {
        list.add(i);
        map.put(i, i);
        deque.add(i);
      }
      return depth > 1 || list.size() + map.size() + deque.size() != 120
          ? Decision.DENY
          : Decision.GRANT;
    } finally {
      depth--;
    }
  }
}
