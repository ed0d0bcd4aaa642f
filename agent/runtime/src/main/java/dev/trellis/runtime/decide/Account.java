package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bytes booked, with a bound that is never passed, not even for a moment: the check comes before
 * the add, and both are one compare-and-set. Any number of threads.
 */
final class Account implements Booking {

  private final long boundBytes;
  private final @Nullable Account beside;
  private final boolean peaks;
  private final AtomicLong inUse = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();

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
    if (peaks) {
      raisePeak(now + bytes);
    }
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
    long now;
    long taken;
    do {
      now = inUse.get();
      taken = Math.min(bytes, now);
    } while (!inUse.compareAndSet(now, now - taken));
    return bytes - taken;
  }

  long inUseBytes() {
    return inUse.get();
  }

  /** What is held against the bound: with what the one beside it holds. */
  long heldBytes() {
    return beside == null ? inUse.get() : inUse.get() + beside.inUseBytes();
  }

  /** The most that was booked at a time; 0 of one {@link #withoutBound}. */
  long peakBytes() {
    return peak.get();
  }

  long boundBytes() {
    return boundBytes;
  }
}
