package dev.trellis.runtime.decide;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;

/** Sites whose storages take 16 bytes and one more an element, rounded to 8. */
final class Ledgers {

  static final ArrayLayout LAYOUT = new ArrayLayout(16, 0, 8);
  static final GrowthSite SITE =
      new GrowthSite(1, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT);
  static final GrowthSite NEVER_DENIED =
      new GrowthSite(2, "acme.List", "treeify(I)V", DenialClass.NEVER_DENIED, LAYOUT);

  private Ledgers() {}

  /** Elements of a storage of this many bytes. */
  static int of(long bytes) {
    return (int) bytes - 16;
  }

  /** What is watched of a limit. */
  static Sampling sampling(Account limit, Account small, long limitBytes) {
    Portions portions = new Portions(limit, Long.MAX_VALUE);
    return new Sampling(limit, small, portions, limitBytes, limitBytes);
  }

  /** Bytes in use, small, never denied, recorded and exempt. */
  static String accounts(AllocatorPolicy policy) {
    return "inUse %d small %d neverDenied %d recorded %d exempt %d"
        .formatted(
            policy.accounts().get("inUseBytes"),
            policy.accounts().get("smallBytes"),
            policy.accounts().get("neverDeniedBytes"),
            policy.accounts().get("recordedBytes"),
            policy.accounts().get("exemptBytes"));
  }

  static long sum(LimitingPolicy policy) {
    return policy.accounts().get("inUseBytes")
        + policy.accounts().get("smallBytes")
        + policy.accounts().get("neverDeniedBytes")
        + policy.accounts().get("recordedBytes")
        + policy.accounts().get("exemptBytes");
  }
}
