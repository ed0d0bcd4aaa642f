package dev.trellis.runtime;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import dev.trellis.runtime.record.Recorder;
import dev.trellis.runtime.record.Stripe;
import dev.trellis.runtime.record.Stripes;
import dev.trellis.runtime.scope.Scopes;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts every request to the policies, and counts every event.
 *
 * @param stripes where it is counted
 * @param recorder who counts it
 * @param sites by id; the first stands for the probe
 * @param chain who decides
 * @param scopes whose events they are
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record DecidingSink(
    Stripes stripes,
    Recorder recorder,
    @Nullable SiteEntry[] sites,
    PolicyChain chain,
    Scopes scopes)
    implements LongBinaryOperator {

  @Override
  public long applyAsLong(long who, long what) {
    Stripe stripe = stripes.claim(who >>> HookWords.SITE_BITS);
    try {
      SiteEntry entry = sites[HookWords.site(who)];
      if (entry != null && !stripe.isInside()) {
        if (scopes.areUsed()) {
          scopes.enter(stripe);
        }
        at(stripe, entry, HookWords.oldLength(what), HookWords.newLength(what));
      }
    } finally {
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
    return 0;
  }

  private void at(Stripe stripe, SiteEntry entry, int oldLength, int argument) {
    if (stripe.isProgram()) {
      switch (entry.rule()) {
        case DECIDE -> decide(stripe, entry, oldLength, argument);
        case ASK_TABLE ->
            decideGrowth(stripe, entry, oldLength, GrowthRules.table(oldLength, argument));
        case ASK_RING ->
            decideGrowth(stripe, entry, oldLength, GrowthRules.ring(oldLength, argument));
        case COUNT -> {}
      }
    }
    if (entry.rule() == Rule.DECIDE || entry.rule() == Rule.COUNT) {
      recorder.event(stripe, entry.site().id(), entry.type(), oldLength, argument);
    }
  }

  private void decideGrowth(Stripe stripe, SiteEntry entry, int oldLength, int newLength) {
    if (newLength != oldLength) {
      decide(stripe, entry, oldLength, newLength);
    }
  }

  /**
   * The guard is left in {@code finally}: were it ever left set, this thread's growth would never
   * be seen again.
   */
  private void decide(Stripe stripe, SiteEntry entry, int oldLength, int newLength) {
    stripe.setInside(true);
    try {
      GrowthSite site = entry.site();
      if (newLength < 0) {
        chain.release(site, oldLength, newLength);
        return;
      }
      Outcome outcome = chain.decide(site, oldLength, newLength);
      if (outcome != Outcome.GRANTED) {
        long bytes = site.layout().bytes(newLength);
        recorder.denied(stripe, entry.type(), bytes);
        if (outcome == Outcome.DENIED) {
          throw chain.error(site, bytes);
        }
      }
    } finally {
      stripe.setInside(false);
      stripes.checkCarrier(stripe);
    }
  }
}
