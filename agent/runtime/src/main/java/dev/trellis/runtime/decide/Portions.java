package dev.trellis.runtime.decide;

import dev.trellis.runtime.layout.Padded;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How much of the limit threads may book ahead, and how it is had back when somebody is refused.
 * Any number of threads; nobody waits.
 *
 * <p>What is booked ahead is booked like anything else, so the limit holds whatever becomes of it.
 * It can only make a denial come early, and all together are less than a thousandth of the limit.
 */
final class Portions extends Padded {

  /** The most that a thread has. */
  static final long MOST_BYTES = 64 << 10;

  /** With less than this there would be little to save. */
  static final long LEAST_BYTES = 4 << 10;

  /** One part in so many of the limit is what all threads may have. */
  static final int PARTS_OF_LIMIT = 1024;

  /** Of which a thread may have one part in so many, and less where there are many threads. */
  private static final int SHARES = 16;

  private static final int FEW_THREADS = 8;

  /** One part in so many of the room that is left: where that is short, all is booked as it is. */
  private static final int PARTS_OF_ROOM = 64;

  private final Account limit;
  private final long mostBytes;
  private final long budgetBytes;

  /** What all may have together; not what they have. */
  private final Account allotted;

  /** Requests that were refused and are being tried again: meanwhile nobody takes any. */
  private final AtomicInteger refused = new AtomicInteger();

  private final AtomicReference<@Nullable Portion> latest = new AtomicReference<>();

  private volatile int recalls;

  /**
   * Nothing booked yet.
   *
   * @param limit where storages are booked that a limit may refuse
   * @param maxStorageBytes the most a storage may have: a portion is not more, so whatever is taken
   *     from one is not too large. Nor is it watched by itself, for that begins at eight times the
   *     most that a portion of the limit has
   */
  Portions(Account limit, long maxStorageBytes) {
    this.limit = limit;
    this.mostBytes = Math.min(MOST_BYTES, maxStorageBytes);
    this.budgetBytes = limit.boundBytes() / PARTS_OF_LIMIT;
    this.allotted = new Account(budgetBytes);
  }

  /** Changes with each recall. */
  int recalls() {
    return recalls;
  }

  /** What one of so many threads may have at this moment; 0 for nothing. */
  long sizeBytes(int threads) {
    if (refused.get() > 0) {
      return 0;
    }
    long left = limit.boundBytes() - limit.heldBytes();
    return worthwhile(
        Math.min(mostBytes, Math.min(share(budgetBytes, threads), left / PARTS_OF_ROOM)));
  }

  private static long share(long budgetBytes, int threads) {
    return budgetBytes / SHARES / (1 + threads / FEW_THREADS);
  }

  private static long worthwhile(long bytes) {
    return bytes < LEAST_BYTES ? 0 : bytes;
  }

  /** What one of few threads may have while there is much room; 0 for nothing. */
  static long sizeBytes(long limitBytes, long maxStorageBytes) {
    long share = share(limitBytes / PARTS_OF_LIMIT, 1);
    return worthwhile(Math.min(Math.min(MOST_BYTES, maxStorageBytes), share));
  }

  /** Lets a thread have more, or less; false if all together would have too much. */
  boolean allot(long moreBytes) {
    return moreBytes >= 0 ? allotted.book(moreBytes) : allotted.giveBack(-moreBytes) == 0;
  }

  boolean book(long bytes) {
    return limit.book(bytes);
  }

  void giveBack(long bytes) {
    limit.giveBackUnspent(bytes);
  }

  void list(Portion portion) {
    Portion head;
    do {
      head = latest.get();
      portion.before = head;
    } while (!latest.compareAndSet(head, portion));
  }

  /**
   * Somebody was refused: each thread gives back what it has with its next request, and takes none
   * until {@link #recallEnds}.
   */
  void recall() {
    refused.getAndIncrement();
    if (allotted.inUseBytes() > 0) {
      int next = recalls + 1; // where two come at once, one is enough for both
      recalls = next;
    }
  }

  void recallEnds() {
    refused.getAndDecrement();
  }

  /** What is booked and not spent: exact where all threads are quiet. Grows nothing. */
  long unspentBytes() {
    long sum = 0;
    for (Portion each = latest.get(); each != null; each = each.before) {
      sum += each.room();
    }
    return sum;
  }
}
