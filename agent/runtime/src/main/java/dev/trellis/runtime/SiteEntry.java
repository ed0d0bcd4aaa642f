package dev.trellis.runtime;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitingPolicy;

/**
 * A growth site as the engine knows it; its id is its place in the list.
 *
 * @param site what policies are handed
 * @param type index of the container's type
 * @param rule what the hook sends there
 * @param mostSmall the greatest length of a storage that is small to a limit; -1 if there is none,
 *     or nothing is denied here
 * @param layout the site's, at hand
 */
public record SiteEntry(GrowthSite site, int type, Rule rule, int mostSmall, ArrayLayout layout) {

  /**
   * A site.
   *
   * @param site what policies are handed
   * @param type index of the container's type
   * @param rule what the hook sends there
   */
  public SiteEntry(GrowthSite site, int type, Rule rule) {
    this(site, type, rule, mostSmall(site), site.layout());
  }

  private static int mostSmall(GrowthSite site) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      return -1;
    }
    int most = LimitingPolicy.SMALL_BYTES;
    while (most >= 0 && site.layout().bytes(most) >= LimitingPolicy.SMALL_BYTES) {
      most--;
    }
    return most;
  }
}
