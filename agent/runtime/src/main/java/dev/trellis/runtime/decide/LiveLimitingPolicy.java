package dev.trellis.runtime.decide;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A heap of declared size for collections, to which comes back what a garbage collection has
 * reclaimed. Each storage stands by itself: booked whole when it is granted, taken off when it is
 * reclaimed, and not when it is replaced; so what is booked is never less than what is there. Both
 * storages count while a container grows, for then both are there.
 *
 * <p>Storages under {@link LimitingPolicy#SMALL_BYTES} are always granted, are not watched, and are
 * booked apart as under the net ledger: what small dead containers held never comes back.
 *
 * <p>It answers at once like any policy. Who has it in a chain gets back what is reclaimed, and
 * asks again: {@link PolicyChain}.
 */
public final class LiveLimitingPolicy implements AllocatorPolicy {

  private static final int SMALL_BYTES = LimitingPolicy.SMALL_BYTES;

  private final LimitAccounts accounts;
  private final Account limit;
  private final Account small;
  private final LiveLedger ledger;

  /**
   * A limit.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param jvm what collects
   */
  public LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm) {
    this(limitBytes, maxStorageBytes, jvm, LiveLedger.MOST_WATCHED);
  }

  LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm, int mostWatched) {
    this.accounts = new LimitAccounts(limitBytes, maxStorageBytes);
    this.limit = accounts.limit;
    this.small = accounts.small;
    this.ledger = new LiveLedger(limit, jvm, mostWatched);
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return book(site, 0, site.layout().bytes(newLength));
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return book(site, smallBytes(site, oldLength), site.layout().bytes(newLength));
  }

  /** A new storage like any other. One that is small is booked in {@link #release}. */
  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    long newBytes = site.layout().bytes(newLength);
    return newBytes < SMALL_BYTES ? Decision.GRANT : book(site, 0, newBytes);
  }

  @Override
  public void release(GrowthSite site, int oldLength, int newLength) {
    replaceSmall(smallBytes(site, oldLength), smallBytes(site, newLength));
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    long newBytes = site.layout().bytes(newLength);
    if (newBytes >= SMALL_BYTES) {
      long unused = bookedIn(site, null).giveBack(newBytes);
      if (oldLength <= newLength) {
        small.book(smallBytes(site, oldLength));
      }
    } else if (oldLength <= newLength) {
      replaceSmall(newBytes, smallBytes(site, oldLength));
    }
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    bookedIn(site, why).book(site.layout().bytes(newLength));
    replaceSmall(oldLength <= newLength ? smallBytes(site, oldLength) : 0, 0);
  }

  /** {@code smallBytes} are those of the storage before, if it was small, or 0. */
  private Decision book(GrowthSite site, long smallBytes, long newBytes) {
    if (newBytes < SMALL_BYTES) {
      replaceSmall(smallBytes, newBytes);
      return Decision.GRANT;
    }
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      accounts.neverDenied.book(newBytes);
    } else if (newBytes > accounts.maxStorageBytes || !limit.book(newBytes)) {
      return Decision.DENY;
    }
    replaceSmall(smallBytes, 0);
    return Decision.GRANT;
  }

  /** Bytes of a storage that is small; 0 of any other, and of none. */
  private static long smallBytes(GrowthSite site, int length) {
    long bytes = length < 0 ? 0 : site.layout().bytes(length);
    return bytes < SMALL_BYTES ? bytes : 0;
  }

  private void replaceSmall(long bytes, long byBytes) {
    if (byBytes > bytes) {
      small.book(byBytes - bytes);
    } else {
      long unused = small.giveBack(bytes - byBytes);
    }
  }

  /**
   * Where a storage that is made is booked.
   *
   * @param site where
   * @param bytes of it
   * @param why what overruled this policy's denial, or null
   * @return the account; null of a small one
   */
  @Nullable Account accountOf(GrowthSite site, long bytes, @Nullable Overrule why) {
    return bytes < SMALL_BYTES ? null : bookedIn(site, why);
  }

  private Account bookedIn(GrowthSite site, @Nullable Overrule why) {
    if (why == null) {
      return site.denialClass() == DenialClass.NEVER_DENIED ? accounts.neverDenied : limit;
    }
    return why == Overrule.EXEMPT ? accounts.exempt : accounts.recorded;
  }

  /** Whether so much could be granted if all that is booked came back. */
  boolean couldFit(long bytes) {
    return bytes <= accounts.maxStorageBytes && bytes <= limit.boundBytes();
  }

  LiveLedger ledger() {
    return ledger;
  }

  @Override
  public String standing() {
    return accounts.standing();
  }

  /** As of now: what was reclaimed is taken off first. */
  @Override
  public Map<String, Long> accounts() {
    ledger.drain();
    Map<String, Long> figures = accounts.figures();
    figures.put("watchedCount", (long) ledger.watchedCount());
    figures.put("unwatchedBytes", ledger.unwatchedBytes());
    figures.put("askedCollectionsCount", ledger.askedCollections());
    return figures;
  }
}
