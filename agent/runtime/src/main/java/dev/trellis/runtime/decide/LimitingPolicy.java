package dev.trellis.runtime.decide;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A heap of declared size for collections. What can be asked for never goes over the limit. Beside
 * it, in accounts of their own, stands what cannot be refused: storages under {@value #SMALL_BYTES}
 * bytes, sites that are never denied, and denials that were overruled.
 */
public final class LimitingPolicy implements AllocatorPolicy, Ruled {

  /**
   * Storages below this are always granted: a limit that is reached must leave the program able to
   * handle it. Bytes.
   */
  public static final int SMALL_BYTES = 1024;

  private final LimitAccounts accounts;
  private final boolean net;
  private final Account limit;
  private final Account small;
  private final @Nullable LimitRules rules;

  /** In the order in which they make up for what another does not hold. */
  private final Account[] beside;

  /**
   * A limit.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param ledger what comes back; {@code LIVE} is {@link LiveLimitingPolicy}'s
   */
  public LimitingPolicy(long limitBytes, long maxStorageBytes, Ledger ledger) {
    this(limitBytes, maxStorageBytes, ledger, List.of());
  }

  /**
   * A limit, and others inside it.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param ledger what comes back; {@code LIVE} is {@link LiveLimitingPolicy}'s. With {@code NET}
   *     there is no rule for what is in use in a scope or at a call site
   * @param rules what else is bounded
   */
  public LimitingPolicy(
      long limitBytes, long maxStorageBytes, Ledger ledger, List<LimitRule> rules) {
    if (ledger == Ledger.LIVE) {
      throw new IllegalArgumentException("the live ledger has a policy of its own");
    }
    this.accounts = new LimitAccounts(limitBytes, maxStorageBytes, false, rules);
    this.rules = accounts.rules;
    this.limit = accounts.limit;
    this.small = accounts.small;
    this.beside = new Account[] {accounts.recorded, accounts.exempt, accounts.neverDenied, small};
    this.net = ledger == Ledger.NET;
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return book(site, 0, site.layout().bytes(newLength), null);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return book(site, oldBytes(site, oldLength), site.layout().bytes(newLength), null);
  }

  @Override
  public Decision ask(GrowthSite site, int oldLength, int newLength, Request request) {
    boolean shrinks = newLength < oldLength;
    if (net && shrinks) {
      return Decision.GRANT;
    }
    long oldBytes = shrinks ? 0 : oldBytes(site, oldLength);
    return book(site, oldBytes, site.layout().bytes(newLength), request);
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    // Under net the room comes back in release(), when no other policy can deny any more: to take
    // it
    // again after others were granted it would pass the limit.
    return net ? Decision.GRANT : book(site, 0, site.layout().bytes(newLength), null);
  }

  @Override
  public void release(GrowthSite site, int oldLength, int newLength) {
    if (net) {
      long newBytes = newLength < 0 ? 0 : site.layout().bytes(newLength);
      replace(site, site.layout().bytes(oldLength), newBytes, null);
    }
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    takeBack(site, oldLength, newLength, null);
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength, Request request) {
    takeBack(site, oldLength, newLength, request);
  }

  private void takeBack(GrowthSite site, int oldLength, int newLength, @Nullable Request request) {
    boolean shrink = oldLength > newLength;
    if (!net || !shrink) {
      replace(site, site.layout().bytes(newLength), oldBytes(site, oldLength), request);
    }
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    long moreBytes = site.layout().bytes(newLength) - oldBytes(site, oldLength);
    (why == Overrule.EXEMPT ? accounts.exempt : accounts.recorded).book(moreBytes);
  }

  /**
   * What is booked beside the limit is the growth alone: the old storage stays where it was booked,
   * so that the sum of all accounts is what stands, whichever account the container's next growth
   * falls to.
   */
  private Decision book(GrowthSite site, long oldBytes, long newBytes, @Nullable Request request) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      accounts.neverDenied.book(newBytes - oldBytes);
      return Decision.GRANT;
    }
    if (newBytes < SMALL_BYTES) {
      small.book(newBytes - oldBytes);
      return Decision.GRANT;
    }
    boolean wasSmall = oldBytes < SMALL_BYTES;
    long moreBytes = wasSmall ? newBytes : newBytes - oldBytes;
    boolean booked =
        rules == null
            ? newBytes <= accounts.maxStorageBytes && limit.book(moreBytes)
            : rules.book(site, newBytes, moreBytes, request);
    if (!booked) {
      return Decision.DENY;
    }
    if (wasSmall) {
      makeUpFor(small.giveBack(oldBytes));
    }
    return Decision.GRANT;
  }

  private long oldBytes(GrowthSite site, int oldLength) {
    return net && oldLength >= 0 ? site.layout().bytes(oldLength) : 0;
  }

  /** {@code byBytes} is the shorter one. */
  private void replace(GrowthSite site, long bytes, long byBytes, @Nullable Request request) {
    if (bytes < SMALL_BYTES) {
      giveBack(small, bytes - byBytes);
      return;
    }
    Booking from = rules == null ? limit : rules.whereBooked(site, bytes, request);
    if (byBytes < SMALL_BYTES) {
      giveBack(from, bytes);
      boolean unused = small.book(byBytes);
    } else {
      giveBack(from, bytes - byBytes);
    }
  }

  private void giveBack(Booking first, long bytes) {
    makeUpFor(first.giveBack(bytes));
  }

  /**
   * What an account does not hold was booked beside it, when the storage could not be refused.
   * Bytes that stand nowhere are those of a container from before weaving.
   */
  private void makeUpFor(long bytes) {
    long rest = bytes;
    for (int i = 0; i < beside.length && rest > 0; i++) {
      rest = beside[i].giveBack(rest);
    }
  }

  @Override
  public String standing() {
    return accounts.standing();
  }

  @Override
  public String standing(Request request) {
    return accounts.standing(request);
  }

  @Override
  public @Nullable LimitRules rules() {
    return rules;
  }

  @Override
  public Map<String, Long> accounts() {
    return accounts.figures();
  }
}
