package dev.trellis.runtime.decide;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import org.jspecify.annotations.Nullable;

/** A policy of Trellis's own, which may be told more of a request than the SPI tells. */
interface Ruled {

  /** The rules for which it must be told; null if it has none. */
  @Nullable LimitRules rules();

  /** What the SPI asks in three ways, of a request of which more is known. */
  Decision ask(GrowthSite site, int oldLength, int newLength, Request request);

  /** As the SPI's. */
  void rollback(GrowthSite site, int oldLength, int newLength, Request request);

  /** As the SPI's. */
  String standing(Request request);
}
