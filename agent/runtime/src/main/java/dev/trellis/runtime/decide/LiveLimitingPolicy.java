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
 * A heap of declared size for collections, to which comes back what a garbage collection has
 * reclaimed. Each storage is booked whole when it is granted, and not taken off when it is
 * replaced: both storages count while a container grows, for then both are there. Large storages
 * are watched one by one, others by samples: {@link Sampling}.
 *
 * <p>Storages under {@link LimitingPolicy#SMALL_BYTES} take of the limit, too, but are denied only
 * when all together are an {@value #ALLOWANCE}th beyond it: a limit that is reached must leave the
 * program able to handle it. They are booked by samples alone, and count for the process: rules for
 * less than that neither ask about them nor hold them.
 *
 * <p>It answers at once like any policy. Who has it in a chain gets back what is reclaimed, and
 * asks again: {@link PolicyChain}.
 */
public final class LiveLimitingPolicy implements AllocatorPolicy, Ruled {

  private static final int SMALL_BYTES = LimitingPolicy.SMALL_BYTES;

  /** The share of the limit that small storages may have beyond it. */
  static final int ALLOWANCE = 8;

  private final LimitAccounts accounts;
  private final Account limit;
  private final Account small;
  private final long mostBytes;
  private final LiveLedger ledger;
  private final @Nullable LimitRules rules;

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

  /**
   * A limit, and others inside it.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit but those
   *     of the rules
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param jvm what collects
   * @param rules what else is bounded
   */
  public LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm, List<LimitRule> rules) {
    this(limitBytes, maxStorageBytes, jvm, LiveLedger.MOST_WATCHED, rules);
  }

  LiveLimitingPolicy(long limitBytes, long maxStorageBytes, Jvm jvm, int mostWatched) {
    this(limitBytes, maxStorageBytes, jvm, mostWatched, List.of());
  }

  private LiveLimitingPolicy(
      long limitBytes, long maxStorageBytes, Jvm jvm, int mostWatched, List<LimitRule> rules) {
    this.accounts = new LimitAccounts(limitBytes, maxStorageBytes, true, rules);
    this.rules = accounts.rules;
    this.limit = accounts.limit;
    this.small = accounts.small;
    this.mostBytes = limitBytes + allowanceBytes(limitBytes);
    this.ledger =
        new LiveLedger(
            limit, small, accounts.portions, mostBytes, measureBytes(), jvm, mostWatched);
  }

  /** Where there are rules alone, what is outside of them is held against the heap. */
  private long measureBytes() {
    return rules == null
        ? limit.boundBytes()
        : Math.min(rules.processBytes(), Runtime.getRuntime().maxMemory());
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
    return book(site, site.layout().bytes(newLength), null);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return book(site, site.layout().bytes(newLength), null);
  }

  /** A new storage like any other. */
  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return book(site, site.layout().bytes(newLength), null);
  }

  @Override
  public Decision ask(GrowthSite site, int oldLength, int newLength, Request request) {
    return book(site, site.layout().bytes(newLength), request);
  }

  /**
   * The decision about a new storage, whatever it replaces.
   *
   * @param site where
   * @param bytes of it
   * @param request what else is known of it; null if that is nothing
   * @return the decision
   */
  Decision book(GrowthSite site, long bytes, @Nullable Request request) {
    if (site.denialClass() == DenialClass.NEVER_DENIED) {
      accounts.neverDenied.book(bytes);
      return Decision.GRANT;
    }
    if (bytes < SMALL_BYTES) {
      return ledger.hasRoomForSmall() ? Decision.GRANT : Decision.DENY;
    }
    boolean booked =
        rules == null
            ? bytes <= accounts.maxStorageBytes && limit.book(bytes)
            : rules.book(site, bytes, bytes, request);
    return booked ? Decision.GRANT : Decision.DENY;
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    takeBack(site, newLength, null);
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength, Request request) {
    takeBack(site, newLength, request);
  }

  /** Small ones are not booked yet. */
  private void takeBack(GrowthSite site, int newLength, @Nullable Request request) {
    long bytes = site.layout().bytes(newLength);
    Booking booked = bookedIn(site, bytes, null, request);
    if (booked != small) {
      long unused = booked.giveBack(bytes);
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
   * @param request as it was when it was granted; null if nothing was known
   * @return one account, or those of all rules that apply
   */
  Booking bookedIn(GrowthSite site, long bytes, @Nullable Overrule why, @Nullable Request request) {
    Account account = bookedIn(site, bytes, why);
    return rules == null || account != limit ? account : rules.whereBooked(site, bytes, request);
  }

  /** The same where there are no rules; with rules, the account of the process. */
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
  boolean couldFit(long bytes, @Nullable Request request) {
    Nested in = request == null ? null : request.in;
    return in == null
        ? bytes <= accounts.maxStorageBytes && bytes <= limit.boundBytes()
        : in.couldHold(bytes);
  }

  /** The account that has refused a request. */
  Account refusing(@Nullable Request request) {
    RuleAccount by = request == null ? null : request.refusedBy;
    return by == null ? limit : by.account();
  }

  LiveLedger ledger() {
    return ledger;
  }

  @Override
  public @Nullable LimitRules rules() {
    return rules;
  }

  @Override
  public String standing() {
    return accounts.standing();
  }

  @Override
  public String standing(Request request) {
    return accounts.standing(request);
  }

  /** As of now: what was reclaimed is taken off first. */
  @Override
  public Map<String, Long> accounts() {
    ledger.drain();
    Map<String, Long> figures = accounts.figures();
    if (limit.boundBytes() != Long.MAX_VALUE) {
      figures.put("allowanceBytes", mostBytes - limit.boundBytes());
    }
    figures.put("watchedFromBytes", ledger.watchedFromBytes());
    figures.put("watchedCount", (long) ledger.watchedCount());
    figures.put("unwatchedBytes", ledger.unwatchedBytes());
    figures.put("askedCollectionsCount", ledger.askedCollections());
    return figures;
  }
}
