package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/**
 * Denies what the program plans. A thread's plan is its handler of uncaught exceptions, or else the
 * default one, if that is also a {@code ToIntBiFunction<String, Boolean>}: it is told a site's type
 * and whether the site can be denied, and answers 0 to grant or the number of a plan, up to {@link
 * #PLANS}. Sites that are never denied are counted as plan 0. One thread at a time is under test.
 *
 * <p>Its accounts are {@code denied PLAN ID SITE}, the denials that were carried out at a site, and
 * how many storages of hash maps were granted, each put to it once.
 */
public final class DenyByPlan implements AllocatorPolicy {

  /** The largest number of a plan. */
  public static final int PLANS = 3;

  private static final int MOST_SITES = 4096;
  private static final String[] MAPS = {"java.util.HashMap", "java.util.WeakHashMap"};

  private final GrowthSite[] sites = new GrowthSite[MOST_SITES];
  private final long[][] denied = new long[PLANS + 1][MOST_SITES];
  private final long[][] granted = new long[MAPS.length][2];
  private int last;
  private long exempt;

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(site, GrowthSite.NONE);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(site, oldLength);
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return decide(site, oldLength);
  }

  @Override
  public synchronized void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    if (why != Overrule.NEVER_DENIED) {
      denied[last][site.id()]--;
      exempt++;
    }
    granted(site, oldLength);
  }

  @SuppressWarnings("unchecked")
  private synchronized Decision decide(GrowthSite site, int oldLength) {
    Object plan = Thread.currentThread().getUncaughtExceptionHandler();
    if (!(plan instanceof ToIntBiFunction)) {
      plan = Thread.getDefaultUncaughtExceptionHandler();
    }
    boolean deniable = site.denialClass() != DenialClass.NEVER_DENIED;
    int number =
        plan instanceof ToIntBiFunction
            ? ((ToIntBiFunction<String, Boolean>) plan).applyAsInt(site.type(), deniable)
            : 0;
    if (number == 0) {
      granted(site, oldLength);
      return Decision.GRANT;
    }
    last = deniable ? number : 0;
    sites[site.id()] = site;
    denied[last][site.id()]++;
    return Decision.DENY;
  }

  private void granted(GrowthSite site, int oldLength) {
    for (int map = 0; map < MAPS.length; map++) {
      if (MAPS[map].equals(site.type())) {
        granted[map][oldLength < 0 ? 0 : 1]++;
      }
    }
  }

  @Override
  public synchronized Map<String, Long> accounts() {
    Map<String, Long> accounts = new TreeMap<>();
    for (int plan = 0; plan <= PLANS; plan++) {
      for (int id = 0; id < MOST_SITES; id++) {
        if (denied[plan][id] > 0) {
          accounts.put("denied " + plan + " " + id + " " + sites[id], denied[plan][id]);
        }
      }
    }
    for (int map = 0; map < MAPS.length; map++) {
      accounts.put(MAPS[map] + " initialsCount", granted[map][0]);
      accounts.put(MAPS[map] + " growthsCount", granted[map][1]);
    }
    accounts.put("exemptCount", exempt);
    return accounts;
  }
}
