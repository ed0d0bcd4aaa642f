package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes booked, with a bound that is never passed, not even for a moment: the check comes before
 * the add, and both are one compare-and-set. Any number of threads.
 */
final class Account implements Booking {

  private final long boundBytes;
  private final AtomicLong inUse = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();

  /**
   * An account.
   *
   * @param boundBytes the most it holds; {@code Long.MAX_VALUE} for one without bound
   */
  Account(long boundBytes) {
    this.boundBytes = boundBytes;
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
    do {
      now = inUse.get();
      if (bytes > boundBytes - now) {
        return false;
      }
    } while (!inUse.compareAndSet(now, now + bytes));
    raisePeak(now + bytes);
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

  long peakBytes() {
    return peak.get();
  }

  long boundBytes() {
    return boundBytes;
  }
}
