package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Denies what a thread asks for while its name is {@code deny N}: the N-th request since it has
 * that name, or every one if N is 0. All else is granted. Its accounts tell how many storages of
 * hash maps were granted, each put to it once.
 */
public final class DenyByThreadName implements AllocatorPolicy {

  private static final String PREFIX = "deny ";
  private static final List<String> MAPS = List.of("java.util.HashMap", "java.util.WeakHashMap");

  private String name = "";
  private int asked;

  private final AtomicLong[] granted = {
    new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong()
  };

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return counted(site, GrowthSite.NONE, decide());
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return counted(site, oldLength, decide());
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return decide();
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    counted(site, oldLength, Decision.GRANT);
  }

  private Decision counted(GrowthSite site, int oldLength, Decision decision) {
    int map = MAPS.indexOf(site.type());
    if (map >= 0 && decision == Decision.GRANT) {
      granted[2 * map + (oldLength < 0 ? 0 : 1)].incrementAndGet();
    }
    return decision;
  }

  @Override
  public Map<String, Long> accounts() {
    Map<String, Long> accounts = new TreeMap<>();
    for (int i = 0; i < granted.length; i++) {
      String account = MAPS.get(i / 2) + (i % 2 == 0 ? " initialsCount" : " growthsCount");
      accounts.put(account, granted[i].get());
    }
    return accounts;
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
