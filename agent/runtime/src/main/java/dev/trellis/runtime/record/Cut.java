package dev.trellis.runtime.record;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a stripe holds of one type, as it was between two of its events. A reader takes it by
 * itself, or asks the writer for it: one that never pauses is never seen between two events. Both
 * the arrays are the reader's, so that the writer allocates nothing.
 */
final class Cut {

  /** Enough for a writer that pauses at all. */
  private static final int LOOKS = 20;

  /**
   * Pauses, a second or more together, until a writer that was stopped in mid-event goes on. One
   * that a debugger holds there is not waited for.
   */
  private static final int PAUSES = 20_000;

  private static final long PAUSE_NANOS = 50_000;

  final long[] sums = new long[10];
  final long[] arrivals;
  final long[] departures;

  /** Set by the writer, when it has done what it was asked for. */
  private volatile boolean handedOver;

  Cut(TypeCounters of) {
    arrivals = new long[of.allArrivals.length];
    departures = new long[of.departures.length];
  }

  /** What the counters hold now; waits until the writer is between two events, if need be. */
  static Cut of(TypeCounters counters) {
    return of(counters, null);
  }

  /**
   * The same, in a cut that is of no more use, where it has the size: of thousands of call sites
   * most are alike.
   *
   * @param used was the reader's before; null if there is none
   */
  static Cut of(TypeCounters counters, @Nullable Cut used) {
    Cut own = used != null && used.isAsLargeAs(counters) ? used : new Cut(counters);
    for (int look = 0; look < LOOKS; look++) {
      if (own.read(counters)) {
        return own;
      }
      Thread.onSpinWait();
    }
    Cut asked = own;
    for (int pause = 0; pause < PAUSES; pause++) {
      if (pause % LOOKS == 0) {
        own = new Cut(counters);
        asked = new Cut(counters);
        counters.ask(asked);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      if (asked.isHandedOver()) {
        return asked;
      }
      if (own.read(counters)) {
        return own;
      }
    }
    return own;
  }

  /** Not larger either: nothing would overwrite what its ends hold. */
  private boolean isAsLargeAs(TypeCounters counters) {
    return arrivals.length == counters.allArrivals.length
        && departures.length == counters.departures.length;
  }

  /** Called by the writer between two of its events. */
  void handOver(TypeCounters from) {
    handedOver = copy(from);
  }

  boolean isHandedOver() {
    return handedOver;
  }

  /** Called by a reader; whether there was no event meanwhile. */
  boolean read(TypeCounters from) {
    long before = from.version;
    VarHandle.acquireFence();
    boolean fits = copy(from);
    VarHandle.acquireFence();
    return fits && (before & 1) == 0 && before == from.version;
  }

  /** Whether it fits: what is counted may need more buckets by now. */
  private boolean copy(TypeCounters from) {
    boolean fits = copy(from.allArrivals, arrivals) && copy(from.departures, departures);
    long left = sum(departures) - from.abandons;
    sums[0] = sum(arrivals) - left;
    sums[1] = left - from.shrinks - from.replaces;
    sums[2] = from.shrinks;
    sums[3] = from.replaces;
    sums[4] = from.requestedBytes(arrivals);
    sums[5] = from.copiedBytes();
    sums[6] = from.rehashedSlots();
    sums[7] = from.discardedBytes(departures);
    sums[8] = from.denials;
    sums[9] = from.deniedBytes;
    return fits;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static boolean copy(long[] from, long[] to) {
    System.arraycopy(from, 0, to, 0, Math.min(from.length, to.length));
    return from.length <= to.length;
  }
}
