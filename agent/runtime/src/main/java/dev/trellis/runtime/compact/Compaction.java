package dev.trellis.runtime.compact;

import dev.trellis.policy.ArrayLayout;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code policy=compact}: how long storages are to be that nobody can see the length of, and what
 * that saved and cost against the JDK's own rule. Any number of threads; the accounts are shared by
 * all of them, since storages from {@code compactFrom} up are few, and copying one costs more.
 */
public final class Compaction {

  private final long fromBytes;
  private final int share;
  private final @Nullable Ladder[] bySite;
  private final AtomicLong growths = new AtomicLong();
  private final AtomicLong addedGrowths = new AtomicLong();
  private final AtomicLong savedBytes = new AtomicLong();
  private final AtomicLong addedRequestedBytes = new AtomicLong();
  private final AtomicLong addedCopiedBytes = new AtomicLong();

  /**
   * For one process.
   *
   * @param fromBytes the smallest storages that grow by less
   * @param share 4, 8, 16 or 32: by one in so many parts
   * @param sites the most sites there can be
   */
  public Compaction(long fromBytes, int share, int sites) {
    this.fromBytes = fromBytes;
    this.share = share;
    this.bySite = new Ladder[sites];
  }

  /**
   * The ladder of a class.
   *
   * @param layout of its storages
   * @param first length of a container that is given none, 1 or more
   * @param doublesBelow the length up to which the JDK's rule doubles and adds two, 0 to 64
   * @return the ladder
   */
  public Ladder ladder(ArrayLayout layout, int first, int doublesBelow) {
    return new Ladder(layout, first, doublesBelow, fromBytes, share);
  }

  /**
   * Says what the storages of a site grow by; before its class runs.
   *
   * @param site its id
   * @param ladder that of its class
   */
  public void add(int site, Ladder ladder) {
    bySite[site] = ladder;
  }

  /**
   * The next length.
   *
   * @param site where
   * @param oldLength elements of the storage that is to be replaced
   * @param least how many more are needed, 1 or more
   * @return elements of the one in its place, {@code oldLength + least} or more; 0 if the JDK's own
   *     rule is to hold
   */
  public int next(int site, int oldLength, int least) {
    Ladder ladder = bySite[site];
    return ladder == null ? 0 : ladder.next(oldLength, least);
  }

  /**
   * The length that a storage would have if none had been chosen.
   *
   * @param site where
   * @param length elements of the storage
   * @return {@code length} or more
   */
  public int own(int site, int length) {
    Ladder ladder = bySite[site];
    return ladder == null ? length : ladder.landing(length);
  }

  /**
   * Accounts for an event that was counted. Only what replaces a storage that grows by a ladder
   * matters: others are as long as they would be anyway.
   *
   * @param site where
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1
   */
  public void event(int site, int oldLength, int newLength) {
    Ladder ladder = bySite[site];
    if (ladder != null && ladder.takes(oldLength)) {
      account(ladder, oldLength, newLength);
    }
  }

  private void account(Ladder ladder, int oldLength, int newLength) {
    int ownOld = ladder.landing(oldLength);
    // One that is shortened, or given up, is as long as it would be.
    int ownNew = newLength < oldLength ? newLength : ladder.landing(newLength);
    ArrayLayout layout = ladder.layout();
    savedBytes.addAndGet(
        bytes(layout, ownNew)
            - bytes(layout, newLength)
            - layout.bytes(ownOld)
            + layout.bytes(oldLength));
    long ownRequested = bytes(layout, ownNew);
    long ownCopied = copied(layout, ownOld, ownNew);
    if (newLength > oldLength) {
      growths.incrementAndGet();
      if (ownNew == ownOld) {
        addedGrowths.incrementAndGet();
        ownRequested = 0;
        ownCopied = 0;
      }
    }
    addedRequestedBytes.addAndGet(bytes(layout, newLength) - ownRequested);
    addedCopiedBytes.addAndGet(copied(layout, oldLength, newLength) - ownCopied);
  }

  private static long bytes(ArrayLayout layout, int length) {
    return length < 0 ? 0 : layout.bytes(length);
  }

  private static long copied(ArrayLayout layout, int oldLength, int newLength) {
    return (long) Math.max(0, Math.min(oldLength, newLength)) * layout.elementBytes();
  }

  /** What it came to so far, by the names in the report; each figure by itself is of one moment. */
  public Map<String, Long> accounts() {
    Map<String, Long> accounts = new TreeMap<>();
    accounts.put("compactGrowths", growths.get());
    accounts.put("addedGrowths", addedGrowths.get());
    accounts.put("savedBytes", savedBytes.get());
    accounts.put("addedRequestedBytes", addedRequestedBytes.get());
    accounts.put("addedCopiedBytes", addedCopiedBytes.get());
    return accounts;
  }
}
