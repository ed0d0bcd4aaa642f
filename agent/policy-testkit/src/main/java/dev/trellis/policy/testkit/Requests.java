package dev.trellis.policy.testkit;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import dev.trellis.policy.testkit.Request.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The calls that a policy is tried with. */
final class Requests {

  private static final int NONE = GrowthSite.NONE;
  private static final int MAX = Integer.MAX_VALUE;

  private static final int[] FIRST = {0, 1, 10, 16, 1_000, 1 << 20, MAX - 8, MAX};

  private static final int[][] LONGER = {
    {0, 0}, {0, 10}, {10, 15}, {16, 16}, {1_000, 1 << 20}, {1 << 20, MAX - 8}, {MAX - 8, MAX}
  };

  private static final int[][] SHORTER = {{1, 0}, {15, 10}, {1 << 20, 16}, {MAX, 1}};

  private static final int[][] GIVEN_UP = {
    {1, NONE}, {1, 0}, {15, 10}, {1 << 20, NONE}, {MAX, NONE}
  };

  private static final int[][] OVERRULED = {{NONE, 10}, {10, 15}, {15, 10}, {MAX - 8, MAX}};

  private static final int[][] TAKEN_BACK = {
    {NONE, 10}, {10, 15}, {15, 10}, {NONE, MAX}, {1 << 20, MAX}
  };

  /** One instance each, as in a process. */
  private static final List<GrowthSite> SITES = sites();

  private Requests() {}

  /** All kinds, at all kinds of sites. */
  static List<Request> all() {
    List<Request> requests = new ArrayList<>();
    for (GrowthSite site : SITES) {
      for (int length : FIRST) {
        requests.add(of(What.ALLOCATE, site, NONE, length));
      }
      add(requests, What.GROW, site, LONGER);
      add(requests, What.SHRINK, site, SHORTER);
      add(requests, What.RELEASE, site, GIVEN_UP);
      add(requests, What.ROLLBACK, site, TAKEN_BACK);
      for (Overrule why : Overrule.values()) {
        for (int[] lengths : OVERRULED) {
          requests.add(new Request(What.OVERRULED, site, lengths[0], lengths[1], why));
        }
      }
      requests.add(of(What.STANDING, site, NONE, NONE));
      requests.add(of(What.ACCOUNTS, site, NONE, NONE));
    }
    return Collections.unmodifiableList(requests);
  }

  /** What the program's threads ask in the ordinary life of containers, from birth to death. */
  static List<Request> ordinary() {
    List<Request> requests = new ArrayList<>();
    for (GrowthSite site : SITES) {
      requests.add(of(What.ALLOCATE, site, NONE, 10));
      requests.add(of(What.GROW, site, 10, 15));
      requests.add(of(What.GROW, site, 15, 1_000));
      requests.add(of(What.SHRINK, site, 1_000, 100));
      requests.add(of(What.RELEASE, site, 1_000, 100));
      requests.add(of(What.RELEASE, site, 100, NONE));
    }
    return Collections.unmodifiableList(requests);
  }

  private static void add(List<Request> to, What what, GrowthSite site, int[][] lengths) {
    for (int[] pair : lengths) {
      to.add(of(what, site, pair[0], pair[1]));
    }
  }

  private static Request of(What what, GrowthSite site, int oldLength, int newLength) {
    return new Request(what, site, oldLength, newLength, Overrule.RECORDED);
  }

  private static List<GrowthSite> sites() {
    List<GrowthSite> sites = new ArrayList<>();
    for (DenialClass denialClass : DenialClass.values()) {
      for (int shift = 0; shift <= 3; shift++) {
        sites.add(
            new GrowthSite(
                sites.size() + 1,
                "dev.trellis.policy.testkit.Container" + shift,
                "grow(I)V",
                denialClass,
                new ArrayLayout(16, shift, 8)));
      }
    }
    return sites;
  }
}
