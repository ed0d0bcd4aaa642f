package dev.trellis.runtime.decide;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * The collections that refusals have asked for: one at a time, and one an interval at the most.
 *
 * <p>The interval is short where a part of the limit was granted since the last one, for that may
 * be dead by now: twice the time that the last one took, and 10 ms at least. Where nearly nothing
 * was granted, another one would find what the last one found: the interval is 50 ms then, and
 * doubles with each that brought nearly nothing back, up to a second.
 */
final class AskedCollections {

  static final long MILLI = 1_000_000;
  static final long SHORTEST_NANOS = 10 * MILLI;
  static final long FIRST_NANOS = 50 * MILLI;
  private static final int MOST_DOUBLINGS = 5;
  static final int MOST_IN_VAIN = 2;
  static final long LONGEST_NANOS = 1_000 * MILLI;

  /** One in so many bytes of the limit is nearly nothing. */
  static final int NEARLY_NOTHING = 256;

  /**
   * The longest of the growing pauses in which a collection that was asked for may show. Where a
   * thread is in a critical section of JNI, and gets no turn to leave it, that takes its time.
   */
  private static final int LONGEST_PAUSE = 128;

  private static final AtomicIntegerFieldUpdater<AskedCollections> RUNNING =
      AtomicIntegerFieldUpdater.newUpdater(AskedCollections.class, "running");

  private final LiveLedger ledger;
  private final Jvm jvm;

  private volatile int running;

  /** Of the last one; written before {@link #running} is taken back. */
  private long endNanos;

  private long tookNanos;
  private long count;
  private volatile long asked;
  private volatile boolean unheard;

  AskedCollections(LiveLedger ledger, Jvm jvm) {
    this.ledger = ledger;
    this.jvm = jvm;
  }

  boolean isRunning() {
    return running != 0;
  }

  long asked() {
    return asked;
  }

  /** Whether the last one was not carried out. */
  boolean isUnheard() {
    return unheard;
  }

  /** Whether enough was granted since its last one that it may be worth another. */
  private static boolean isWorthOne(Account refusing) {
    return refusing.heldBytes() - refusing.leftBytes() >= nearlyNothing(refusing);
  }

  private static long nearlyNothing(Account refusing) {
    return Math.max(1, refusing.boundBytes() / NEARLY_NOTHING);
  }

  /** Nanoseconds until the next one may be; 0 or less if it may be now. */
  long leftNanos(Account refusing) {
    return asked == 0 ? 0 : intervalNanos(refusing) - (jvm.nanos() - endNanos);
  }

  /** Whether its last ones were in vain, as the next one is likely to be: nobody waits for it. */
  static boolean isFarOff(Account refusing) {
    return refusing.inVainCount() > MOST_IN_VAIN && !isWorthOne(refusing);
  }

  private long intervalNanos(Account refusing) {
    if (isWorthOne(refusing)) {
      return Math.max(SHORTEST_NANOS, 2 * tookNanos);
    }
    long doubled = FIRST_NANOS << Math.min(refusing.inVainCount(), MOST_DOUBLINGS);
    return Math.max(Math.min(LONGEST_NANOS, doubled), 4 * tookNanos);
  }

  /**
   * Asks for one and gives back what it has reclaimed; nothing if another thread is at it.
   *
   * @param by what waits for it to be carried out
   * @return whether it was asked for
   */
  boolean ask(Relief by) {
    if (!RUNNING.compareAndSet(this, 0, 1)) {
      return false;
    }
    try {
      if (leftNanos(by.refusing()) > 0) {
        return false;
      }
      carryOut(by);
      return true;
    } finally {
      running = 0;
    }
  }

  private void carryOut(Relief by) {
    // In this order, and not what is in use afterwards: other threads give back and go on.
    Account refusing = by.refusing();
    long before = refusing.reclaimedBytes();
    long inUse = refusing.heldBytes();
    long start = jvm.nanos();
    count++;
    asked = count;
    try {
      WeakReference<Object> witness = jvm.collect();
      boolean waits = !unheard;
      for (int pause = 1; waits && pause <= LONGEST_PAUSE; pause *= 2) {
        waits = !witness.refersTo(null);
        if (waits) {
          by.pause(pause);
        }
      }
      unheard = !witness.refersTo(null);
      ledger.drain();
    } finally {
      long returned = refusing.reclaimedBytes() - before;
      refusing.collected(
          Math.min(inUse - returned, refusing.heldBytes()),
          returned < nearlyNothing(refusing) ? refusing.inVainCount() + 1 : 0);
      endNanos = jvm.nanos();
      tookNanos = endNanos - start;
    }
  }
}
