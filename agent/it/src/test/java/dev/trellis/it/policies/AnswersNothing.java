package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.util.Map;

/** Answers null, whatever it is asked. */
public final class AnswersNothing implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return null;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return null;
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return null;
  }

  @Override
  public String standing() {
    return null;
  }

  @Override
  public Map<String, Long> accounts() {
    return null;
  }
}
