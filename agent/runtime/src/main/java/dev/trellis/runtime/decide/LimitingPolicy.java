package dev.trellis.runtime.decide;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.Map;

/**
 * A heap of declared size for collections. What can be asked for never goes over the limit. Beside
 * it, in accounts of their own, stands what cannot be refused: storages under {@value #SMALL_BYTES}
 * bytes, sites that are never denied, and denials that were overruled.
 */
public final class LimitingPolicy implements AllocatorPolicy {

  /**
   * Storages below this are always granted: a limit that is reached must leave the program able to
   * handle it. Bytes.
   */
  public static final int SMALL_BYTES = 1024;

  private final LimitAccounts accounts;
  private final boolean net;
  private final Account limit;
  private final Account small;

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
    if (ledger == Ledger.LIVE) {
      throw new IllegalArgumentException("the live ledger has a policy of its own");
    }
    this.accounts = new LimitAccounts(limitBytes, maxStorageBytes);
    this.limit = accounts.limit;
    this.small = accounts.small;
    this.beside = new Account[] {accounts.recorded, accounts.exempt, accounts.neverDenied, small};
    this.net = ledger == Ledger.NET;
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return book(site, 0, site.layout().bytes(newLength));
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return book(site, oldBytes(site, oldLength), site.layout().bytes(newLength));
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    // Under net the room comes back in release(), when no other policy can deny any more: to take
    // it
    // again after others were granted it would pass the limit.
    return net ? Decision.GRANT : book(site, 0, site.layout().bytes(newLength));
  }

  @Override
  public void release(GrowthSite site, int oldLength, int newLength) {
    if (net) {
      replace(site.layout().bytes(oldLength), newLength < 0 ? 0 : site.layout().bytes(newLength));
    }
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    boolean shrink = oldLength > newLength;
    if (net && shrink) {
      return;
    }
    replace(site.layout().bytes(newLength), oldBytes(site, oldLength));
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
  private Decision book(GrowthSite site, long oldBytes, long newBytes) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      accounts.neverDenied.book(newBytes - oldBytes);
      return Decision.GRANT;
    }
    if (newBytes < SMALL_BYTES) {
      small.book(newBytes - oldBytes);
      return Decision.GRANT;
    }
    boolean wasSmall = oldBytes < SMALL_BYTES;
    if (newBytes > accounts.maxStorageBytes
        || !limit.book(wasSmall ? newBytes : newBytes - oldBytes)) {
      return Decision.DENY;
    }
    if (wasSmall) {
      giveBack(small, oldBytes);
    }
    return Decision.GRANT;
  }

  private long oldBytes(GrowthSite site, int oldLength) {
    return net && oldLength >= 0 ? site.layout().bytes(oldLength) : 0;
  }

  /** {@code byBytes} is the shorter one. */
  private void replace(long bytes, long byBytes) {
    Account from = accountOf(bytes);
    Account to = accountOf(byBytes);
    if (from == to) {
      giveBack(from, bytes - byBytes);
    } else {
      giveBack(from, bytes);
      to.book(byBytes);
    }
  }

  /**
   * What an account does not hold was booked beside it, when the storage could not be refused.
   * Bytes that stand nowhere are those of a container from before weaving.
   */
  private void giveBack(Account first, long bytes) {
    long rest = first.giveBack(bytes);
    for (int i = 0; i < beside.length && rest > 0; i++) {
      rest = beside[i].giveBack(rest);
    }
  }

  private Account accountOf(long bytes) {
    return bytes < SMALL_BYTES ? small : limit;
  }

  @Override
  public String standing() {
    return accounts.standing();
  }

  @Override
  public Map<String, Long> accounts() {
    return accounts.figures();
  }
}
