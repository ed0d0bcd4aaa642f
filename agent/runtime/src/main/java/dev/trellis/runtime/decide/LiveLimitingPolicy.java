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
 * reclaimed. Each storage is booked whole when it is granted, and not taken off when it is
 * replaced: both storages count while a container grows, for then both are there. Large storages
 * are watched one by one, others by samples: {@link Sampling}.
 *
 * <p>Storages under {@link LimitingPolicy#SMALL_BYTES} take of the limit, too, but are denied only
 * when all together are an {@value #ALLOWANCE}th beyond it: a limit that is reached must leave the
 * program able to handle it. They are booked by samples alone.
 *
 * <p>It answers at once like any policy. Who has it in a chain gets back what is reclaimed, and
 * asks again: {@link PolicyChain}.
 */
public final class LiveLimitingPolicy implements AllocatorPolicy {

  private static final int SMALL_BYTES = LimitingPolicy.SMALL_BYTES;

  /** The share of the limit that small storages may have beyond it. */
  static final int ALLOWANCE = 8;

  private final LimitAccounts accounts;
  private final Account limit;
  private final Account small;
  private final long mostBytes;
  private final LiveLedger ledger;

  /**
   * A limit.
   *
   * @param limitBytes the most that can be asked for
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param jvm what collects
   */
  public LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm) {
    this(limitBytes, maxStorageBytes, jvm, LiveLedger.MOST_WATCHED);
  }

  LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm, int mostWatched) {
    this.accounts = new LimitAccounts(limitBytes, maxStorageBytes, true);
    this.limit = accounts.limit;
    this.small = accounts.small;
    this.mostBytes = limitBytes + allowanceBytes(limitBytes);
    this.ledger = new LiveLedger(limit, small, mostBytes, jvm, mostWatched);
  }

  /**
   * What small storages may have beyond a limit.
   *
   * @param limitBytes the limit
   * @return bytes, 0 or more
   */
  public static long allowanceBytes(long limitBytes) {
    return Math.min(limitBytes / ALLOWANCE, Long.MAX_VALUE - limitBytes);
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return book(site, site.layout().bytes(newLength));
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return book(site, site.layout().bytes(newLength));
  }

  /** A new storage like any other. */
  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return book(site, site.layout().bytes(newLength));
  }

  /**
   * The decision about a new storage, whatever it replaces.
   *
   * @param site where
   * @param bytes of it
   * @return the decision
   */
  Decision book(GrowthSite site, long bytes) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      accounts.neverDenied.book(bytes);
      return Decision.GRANT;
    }
    if (bytes < SMALL_BYTES) {
      return ledger.hasRoomForSmall() ? Decision.GRANT : Decision.DENY;
    }
    return bytes <= accounts.maxStorageBytes && limit.book(bytes) ? Decision.GRANT : Decision.DENY;
  }

  /**
   * Whether a request is granted, whoever asks, and books nothing.
   *
   * @param site where
   * @param bytes of the storage
   * @return whether it is small, may be denied, and is not now
   */
  public boolean grants(GrowthSite site, long bytes) {
    return bytes < SMALL_BYTES
        && site.denialClass() != DenialClass.NEVER_DENIED
        && ledger.hasRoomForSmall();
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    unbook(bookedIn(site, site.layout().bytes(newLength), null), site.layout().bytes(newLength));
  }

  /** Small ones are not booked yet. */
  private void unbook(Account account, long bytes) {
    if (account != small) {
      long unused = account.giveBack(bytes);
    }
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    long bytes = site.layout().bytes(newLength);
    Account account = bookedIn(site, bytes, why);
    if (account != small) {
      account.book(bytes);
    }
  }

  /**
   * Where a storage that is made is booked.
   *
   * @param site where
   * @param bytes of it
   * @param why what overruled this policy's denial, or null
   * @return the account
   */
  Account bookedIn(GrowthSite site, long bytes, @Nullable Overrule why) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      return accounts.neverDenied;
    }
    if (bytes < SMALL_BYTES) {
      return small;
    }
    if (why == null) {
      return limit;
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
    figures.put("allowanceBytes", mostBytes - limit.boundBytes());
    figures.put("watchedFromBytes", ledger.watchedFromBytes());
    figures.put("watchedCount", (long) ledger.watchedCount());
    figures.put("unwatchedBytes", ledger.unwatchedBytes());
    figures.put("askedCollectionsCount", ledger.askedCollections());
    return figures;
  }
}
