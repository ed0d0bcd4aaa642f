package dev.trellis.runtime;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.Grant;
import dev.trellis.runtime.decide.LiveLedger;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import dev.trellis.runtime.decide.Request;
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
 * @param slots of these
 * @param recorder who counts it
 * @param sites by id; the first stands for the probe
 * @param typeOfSite index of the container's type, by site id
 * @param mostSmall by site id, see {@link SiteTable#mostSmall}
 * @param chain who decides
 * @param scopes whose events they are
 * @param ledger what books storages one by one; null if nothing does
 * @param only whether there is no other policy than one to which comes back what is reclaimed: it
 *     grants most requests, which are small, without more ado, whatever the rules
 * @param hasRules whether more of a request must be known than its site and lengths
 */
@SuppressWarnings("ArrayRecordComponent") // private to the engine, and never compared
record DecidingSink(
    Stripes stripes,
    @Nullable Stripe[] slots,
    Recorder recorder,
    @Nullable SiteEntry[] sites,
    int[] typeOfSite,
    int[] mostSmall,
    PolicyChain chain,
    Scopes scopes,
    @Nullable LiveLedger ledger,
    boolean only,
    boolean hasRules)
    implements LongBinaryOperator {

  @Override
  public long applyAsLong(long who, long what) {
    Stripe stripe = Stripes.of(slots, who >>> HookWords.SITE_BITS);
    return stripe != null && isUsual(stripe, HookWords.site(who), what) ? 0 : other(who, what);
  }

  /**
   * Grants and counts a small storage, if nothing is in the way. Nothing comes back to here from
   * other ways, so the JIT keeps in registers what this one needs.
   */
  private boolean isUsual(Stripe stripe, int site, long what) {
    Grant grant = stripe.grant();
    int newLength = HookWords.newLength(what);
    if (stripe.isInside()) {
      return true;
    }
    if (grant == null || scopes.areUsed()) {
      return false;
    }
    if (newLength > mostSmall[site]) {
      return isUsual(stripe, site, what, newLength, grant);
    }
    if (newLength < 0 || !grant.hasSmallAhead()) {
      return false;
    }
    long bytes =
        recorder.usual(stripe, site, typeOfSite[site], HookWords.oldLength(what), newLength);
    if (bytes < 0) {
      return false;
    }
    grant.smallSpent(bytes);
    return true;
  }

  /** The same of a storage that a limit may refuse, and that the thread has booked ahead. */
  private boolean isUsual(Stripe stripe, int site, long what, int newLength, Grant grant) {
    SiteEntry entry = sites[site];
    if (entry == null || entry.rule() != Rule.DECIDE || !mayBeAhead(entry)) {
      return false;
    }
    long bytes = entry.layout().bytes(newLength);
    if (!grant.hasAhead(bytes)
        || recorder.usual(stripe, site, entry.type(), HookWords.oldLength(what), newLength) < 0) {
      return false;
    }
    grant.spent(bytes);
    return true;
  }

  private long other(long who, long what) {
    Stripe stripe = stripes.claim(who >>> HookWords.SITE_BITS);
    try {
      put(stripe, who, what);
    } finally {
      if (stripe.isLent()) {
        stripes.release(stripe);
      }
    }
    return 0;
  }

  private void put(Stripe stripe, long who, long what) {
    int site = HookWords.site(who);
    SiteEntry entry = sites[site];
    if (entry != null && !stripe.isInside()) {
      if (scopes.areUsed()) {
        scopes.enter(stripe);
      }
      Grant grant = ledger == null ? null : grantOf(ledger, stripe, who);
      int oldLength = HookWords.oldLength(what);
      int newLength = HookWords.newLength(what);
      if (grant == null) {
        boolean unused = at(stripe, site, entry, oldLength, newLength, null);
        return;
      }
      grant.settle();
      if (entry.rule() == Rule.DECIDE && isSmall(entry, newLength, grant)) {
        grant.small(recorder.event(stripe, site, entry.type(), oldLength, newLength));
      } else if (hasRoom(entry, newLength, grant)) {
        long unused = recorder.event(stripe, site, entry.type(), oldLength, newLength);
        grant.fromRoom(entry.layout().bytes(newLength));
      } else if (at(stripe, site, entry, oldLength, newLength, grant)) {
        return;
      }
      if (only) {
        grant.layAhead();
      }
    }
  }

  /**
   * Whether a request is granted without more ado, and books nothing. Only the program's threads
   * have notes.
   */
  private boolean isSmall(SiteEntry entry, int length, Grant grant) {
    return only && length <= entry.mostSmall() && length >= 0 && grant.hasSlack();
  }

  /** Whether a storage that a limit may refuse is booked already. */
  private boolean hasRoom(SiteEntry entry, int length, Grant grant) {
    return entry.rule() == Rule.DECIDE
        && mayBeAhead(entry)
        && length > entry.mostSmall()
        && grant.hasRoom(entry.layout().bytes(length));
  }

  /** Where nothing is denied no length is small, and nothing is booked ahead. */
  private boolean mayBeAhead(SiteEntry entry) {
    return only && !hasRules && entry.mostSmall() >= 0;
  }

  /** Null for threads of Trellis's own, and where there is no room for one. */
  private static @Nullable Grant grantOf(LiveLedger ledger, Stripe stripe, long who) {
    Grant grant = stripe.grant();
    return grant == null ? newGrant(ledger, stripe, who) : grant;
  }

  private static @Nullable Grant newGrant(LiveLedger ledger, Stripe stripe, long who) {
    if (!stripe.isProgram()) {
      return null;
    }
    if (stripe.isLent()) {
      return ledger.lend(who >>> HookWords.SITE_BITS);
    }
    Grant grant = ledger.newGrant();
    stripe.grant(grant);
    return grant;
  }

  /**
   * What is granted is awaited last: whatever Trellis grows in here is not the storage.
   *
   * @return whether a storage is awaited, or may be asked about
   */
  private boolean at(
      Stripe stripe,
      int site,
      SiteEntry entry,
      int oldLength,
      int argument,
      @Nullable Grant grant) {
    if (grant != null) {
      grant.forget();
      grant.heedRecall();
    }
    Rule rule = entry.rule();
    if (rule == Rule.DECIDE) {
      if (stripe.isProgram()) {
        decide(stripe, entry, oldLength, argument, grant);
      }
    } else if (rule != Rule.COUNT) {
      if (stripe.isProgram()) {
        ask(stripe, entry, oldLength, argument, grant);
      }
      return true;
    } else if (grant != null) {
      grant.counted(entry.type(), argument, entry.site());
    }
    boolean awaits = grant != null && grant.isToAwait();
    long unused = recorder.event(stripe, site, entry.type(), oldLength, argument);
    if (grant != null && awaits) {
      grant.await(site);
    }
    return awaits;
  }

  private void ask(
      Stripe stripe, SiteEntry entry, int oldLength, int argument, @Nullable Grant grant) {
    int newLength =
        switch (entry.rule()) {
          case ASK_TABLE -> GrowthRules.table(oldLength, argument);
          case ASK_RING -> GrowthRules.ring(oldLength, argument);
          // Lengths are answered before they come here.
          case ASK, DECIDE, COUNT, SHORTEN, OWN_LENGTH -> argument;
        };
    decideGrowth(stripe, entry, oldLength, newLength, grant);
  }

  private void decideGrowth(
      Stripe stripe, SiteEntry entry, int oldLength, int newLength, @Nullable Grant grant) {
    if (newLength != oldLength && (grant == null || !isSmall(entry, newLength, grant))) {
      decide(stripe, entry, oldLength, newLength, grant);
      if (grant != null) {
        grant.asked(entry.type(), newLength);
      }
    }
  }

  /**
   * The guard is left in {@code finally}: were it ever left set, this thread's growth would never
   * be seen again. Policies of Trellis's own grant without ever leaving a carrier.
   */
  private void decide(
      Stripe stripe, SiteEntry entry, int oldLength, int newLength, @Nullable Grant grant) {
    boolean stayed = false;
    stripe.setInside(true);
    try {
      GrowthSite site = entry.site();
      if (newLength < 0) {
        chain.release(site, oldLength, newLength);
        stayed = !chain.mayBlock();
        return;
      }
      long fault = chain.fault(site);
      Request request = hasRules ? stripe.request().begin(stripe.scope()) : null;
      Outcome outcome =
          fault > 0 ? Outcome.DENIED : chain.decide(site, oldLength, newLength, grant, request);
      if (outcome == Outcome.GRANTED && fault == 0) {
        stayed = !chain.mayBlock();
      } else {
        refused(stripe, entry, site.layout().bytes(newLength), outcome, fault, request);
      }
    } finally {
      stripe.setInside(false);
      if (!stayed && !stripes.checkCarrier(stripe) && ledger != null && grant != null) {
        ledger.lost(grant);
      }
    }
  }

  private void refused(
      Stripe stripe,
      SiteEntry entry,
      long bytes,
      Outcome outcome,
      long fault,
      @Nullable Request request) {
    recorder.denied(stripe, entry.type(), bytes);
    if (outcome == Outcome.DENIED) {
      throw chain.denied(entry.site(), bytes, fault, request);
    }
  }
}
