package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bytes booked, with a bound that is never passed, not even for a moment: the check comes before
 * the add, and both are one compare-and-set. Any number of threads.
 *
 * <p>What is booked falls only where something is given back. So the peak is noted there, before
 * that, and a booking writes nothing else.
 */
final class Account implements Booking {

  private final long boundBytes;
  private final @Nullable Account beside;
  private final boolean peaks;
  private final AtomicLong inUse = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();

  /** What collections have brought back so far; one thread at a time adds. */
  private volatile long reclaimedBytes;

  /**
   * What the last collection that was asked for it has left, and how many were in vain in a row.
   */
  private volatile long leftBytes;

  private volatile int inVainCount;

  /**
   * An account.
   *
   * @param boundBytes the most it holds; {@code Long.MAX_VALUE} for one without bound
   */
  Account(long boundBytes) {
    this(boundBytes, null, true);
  }

  /**
   * An account that has its bound in common with another, which is not checked itself.
   *
   * @param boundBytes the most that both hold, where this one is added to
   * @param beside the other one
   */
  Account(long boundBytes, Account beside) {
    this(boundBytes, beside, true);
  }

  private Account(long boundBytes, @Nullable Account beside, boolean peaks) {
    this.boundBytes = boundBytes;
    this.beside = beside;
    this.peaks = peaks;
  }

  /** One without bound, whose peak nobody asks for: what is booked there rises all the time. */
  static Account withoutBound() {
    return new Account(Long.MAX_VALUE, null, false);
  }

  /**
   * Books bytes, unless that would pass the bound.
   *
   * @param bytes to be added, 0 or more
   * @return whether they were booked
   */
  @Override
  public boolean book(long bytes) {
    long now;
    long room = beside == null ? boundBytes : boundBytes - beside.inUseBytes();
    do {
      now = inUse.get();
      if (bytes > room - now) {
        return false;
      }
    } while (!inUse.compareAndSet(now, now + bytes));
    return true;
  }

  private void raisePeak(long to) {
    long highest = peak.get();
    while (to > highest && !peak.compareAndSet(highest, to)) {
      highest = peak.get();
    }
  }

  /**
   * Gives bytes back, as far as they are booked here.
   *
   * @param bytes to be taken off, 0 or more
   * @return those that this account did not hold
   */
  @Override
  public long giveBack(long bytes) {
    return takeOff(bytes, peaks);
  }

  /** Takes off what was booked ahead and never in use: the peak is none the higher for it. */
  void giveBackUnspent(long bytes) {
    long unused = takeOff(bytes, false);
  }

  private long takeOff(long bytes, boolean ofUse) {
    long now;
    long taken;
    do {
      now = inUse.get();
      taken = Math.min(bytes, now);
      if (ofUse) {
        raisePeak(now); // first, or it would be missing for a moment
      }
    } while (!inUse.compareAndSet(now, now - taken));
    return bytes - taken;
  }

  @Override
  public void reclaimed(long bytes) {
    long all = reclaimedBytes + bytes;
    reclaimedBytes = all;
    long unused = giveBack(bytes);
  }

  /** What has come back to the bound: with what has to the one beside it. */
  long reclaimedBytes() {
    return beside == null ? reclaimedBytes : reclaimedBytes + beside.reclaimedBytes();
  }

  /** A collection was asked for, since this account had refused. */
  void collected(long left, int inVain) {
    leftBytes = left;
    inVainCount = inVain;
  }

  long leftBytes() {
    return leftBytes;
  }

  int inVainCount() {
    return inVainCount;
  }

  long inUseBytes() {
    return inUse.get();
  }

  /** The same without what is booked and not in use. */
  long inUseBytes(long unspentBytes) {
    return Math.max(0, inUse.get() - unspentBytes);
  }

  /**
   * In words, such as {@code in use 5 bytes}.
   *
   * @param unspentBytes what is booked here, and not in use
   */
  void tellInUse(StringBuilder text, long unspentBytes) {
    text.append("in use ").append(inUseBytes(unspentBytes)).append(" bytes");
    if (beside != null) {
      text.append(" and ").append(beside.inUseBytes()).append(" in small storages");
    }
  }

  /** Another account without bound, which has the same one beside it as this. */
  Account likeThis() {
    return new Account(Long.MAX_VALUE, beside, true);
  }

  /** What is held against the bound: with what the one beside it holds. */
  long heldBytes() {
    return beside == null ? inUse.get() : inUse.get() + beside.inUseBytes();
  }

  /** The most that was booked at a time; 0 of one {@link #withoutBound}. */
  long peakBytes() {
    return peakBytes(0);
  }

  /**
   * The same, where some of what is booked now is not in use.
   *
   * @param unspentBytes that much
   */
  long peakBytes(long unspentBytes) {
    // In this order: what is given back in between is noted.
    long now = peaks ? inUseBytes(unspentBytes) : 0;
    return Math.max(now, peak.get());
  }

  @Override
  public long boundBytes() {
    return boundBytes;
  }
}
