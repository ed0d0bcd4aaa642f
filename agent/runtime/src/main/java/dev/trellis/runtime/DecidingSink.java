package dev.trellis.runtime;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.Grant;
import dev.trellis.runtime.decide.LiveLedger;
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
 * @param ledger what books storages one by one; null if nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record DecidingSink(
    Stripes stripes,
    Recorder recorder,
    @Nullable SiteEntry[] sites,
    PolicyChain chain,
    Scopes scopes,
    @Nullable LiveLedger ledger)
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
        Grant grant = ledger == null ? null : grantOf(ledger, stripe, who);
        at(stripe, entry, HookWords.oldLength(what), HookWords.newLength(what), grant);
      }
    } finally {
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
    return 0;
  }

  /** Null for threads of Trellis's own, and where there is no room for one. */
  private static @Nullable Grant grantOf(LiveLedger ledger, Stripe stripe, long who) {
    if (!stripe.isProgram()) {
      return null;
    }
    if (stripe.isLent()) {
      return ledger.lend(who >>> HookWords.SITE_BITS);
    }
    Grant grant = stripe.grant();
    if (grant == null) {
      grant = ledger.newGrant();
      stripe.grant(grant);
    }
    return grant;
  }

  /** What is granted is awaited last: whatever Trellis grows in here is not the storage. */
  private void at(
      Stripe stripe, SiteEntry entry, int oldLength, int argument, @Nullable Grant grant) {
    if (grant != null) {
      grant.forget();
    }
    if (stripe.isProgram()) {
      switch (entry.rule()) {
        case DECIDE -> decide(stripe, entry, oldLength, argument, grant);
        case ASK -> decideGrowth(stripe, entry, oldLength, argument, grant);
        case ASK_TABLE ->
            decideGrowth(stripe, entry, oldLength, GrowthRules.table(oldLength, argument), grant);
        case ASK_RING ->
            decideGrowth(stripe, entry, oldLength, GrowthRules.ring(oldLength, argument), grant);
        case COUNT -> {
          if (grant != null) {
            grant.counted(entry.type(), argument);
          }
        }
      }
    }
    if (entry.rule() == Rule.DECIDE || entry.rule() == Rule.COUNT) {
      recorder.event(stripe, entry.site().id(), entry.type(), oldLength, argument);
      if (grant != null) {
        grant.await(entry.site().id());
      }
    }
  }

  private void decideGrowth(
      Stripe stripe, SiteEntry entry, int oldLength, int newLength, @Nullable Grant grant) {
    if (newLength != oldLength) {
      decide(stripe, entry, oldLength, newLength, grant);
      if (grant != null) {
        grant.asked(entry.type(), newLength);
      }
    }
  }

  /**
   * The guard is left in {@code finally}: were it ever left set, this thread's growth would never
   * be seen again.
   */
  private void decide(
      Stripe stripe, SiteEntry entry, int oldLength, int newLength, @Nullable Grant grant) {
    stripe.setInside(true);
    try {
      GrowthSite site = entry.site();
      if (newLength < 0) {
        chain.release(site, oldLength, newLength);
        return;
      }
      Outcome outcome = chain.decide(site, oldLength, newLength, grant);
      if (outcome != Outcome.GRANTED) {
        long bytes = site.layout().bytes(newLength);
        recorder.denied(stripe, entry.type(), bytes);
        if (outcome == Outcome.DENIED) {
          throw chain.error(site, bytes);
        }
      }
    } finally {
      stripe.setInside(false);
      if (!stripes.checkCarrier(stripe) && ledger != null && grant != null) {
        ledger.lost(grant);
      }
    }
  }
}
