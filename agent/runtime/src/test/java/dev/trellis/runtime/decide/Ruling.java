package dev.trellis.runtime.decide;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule.Level;

/** Rules that mean names which begin with theirs. */
final class Ruling {

  static final long NONE = Long.MAX_VALUE;

  private Ruling() {}

  static LimitRule hard(Level level, String name, long limit) {
    return rule(level, name, limit, NONE, false);
  }

  static LimitRule soft(Level level, String name, long limit) {
    return rule(level, name, limit, NONE, true);
  }

  static LimitRule single(Level level, String name, long maxStorage) {
    return rule(level, name, NONE, maxStorage, false);
  }

  static LimitRule rule(Level level, String name, long limit, long maxStorage, boolean soft) {
    return new LimitRule(
        level, name, given -> given.startsWith(name), limit, maxStorage, soft, 65_536);
  }

  /** Storages take 16 bytes and one more an element, rounded to 8. */
  static GrowthSite site(int id, String type) {
    return new GrowthSite(id, type, "grow(I)V", DenialClass.STRONG, new ArrayLayout(16, 0, 8));
  }
}
