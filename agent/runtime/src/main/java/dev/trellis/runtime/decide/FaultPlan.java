package dev.trellis.runtime.decide;

import java.util.List;

/**
 * Which requests are to fail on purpose.
 *
 * @param text as given
 * @param nth the number of the one that fails, from 1; 0 if none is named
 * @param rate the probability with which each fails, above 0 and up to 1; 0 if none is named
 * @param sites where; without any, wherever a request may be denied
 */
public record FaultPlan(String text, long nth, double rate, List<SitePattern> sites) {

  /** Takes a copy of the patterns. */
  public FaultPlan {
    sites = List.copyOf(sites);
  }

  /** Whether it depends on a seed. */
  public boolean isDrawn() {
    return rate > 0;
  }

  /**
   * Whether requests at a site may fail.
   *
   * @param type binary name of the container's class
   * @param method name of the method, without its descriptor
   * @return whether they may, as far as the plan goes
   */
  public boolean isAbout(String type, String method) {
    for (SitePattern site : sites) {
      if (site.matches(type, method)) {
        return true;
      }
    }
    return sites.isEmpty();
  }
}
