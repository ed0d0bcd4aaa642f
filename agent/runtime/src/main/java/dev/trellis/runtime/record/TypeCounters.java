package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What one stripe has counted for one container type. One thread writes; any thread may read,
 * through {@link TypeFigures#add}.
 *
 * <p>The adds are plain. The fences cost no instruction on x86, but keep the JIT from hoisting the
 * adds out of a loop, where a snapshot would not see them; {@link #version} is odd while an event
 * is being written. They are static methods, which link nothing. The first of the three is the one
 * with the most calls inside: where the stack ends, it ends there, before anything is written.
 */
final class TypeCounters {

  private static final long[] NO_ROOM = {};

  private final int baseBytes;
  private final int alignmentMask;
  private final int elementShift;
  private final StorageKind kind;

  long version;
  long initials;
  long growths;
  long shrinks;
  long replaces;
  long requestedBytes;
  long copiedBytes;
  long rehashedSlots;
  long discardedBytes;
  long denials;
  long deniedBytes;
  long[] departures;

  /** Only the writer replaces it. */
  long[] allArrivals;

  /**
   * The same, or an empty array where a reader wants something: then the next event finds no room
   * in it, and comes by {@link #room}. So being asked costs an event nothing.
   */
  private long[] arrivals;

  private volatile @Nullable Cut wanted;

  /**
   * Counters.
   *
   * @param firstBuckets for how many there is room at first, a power of two; more make it grow
   */
  TypeCounters(ContainerType type, int firstBuckets) {
    departures = new long[firstBuckets];
    allArrivals = new long[firstBuckets];
    arrivals = allArrivals;
    ArrayLayout layout = type.layout();
    baseBytes = layout.baseBytes() + layout.alignmentBytes() - 1;
    alignmentMask = -layout.alignmentBytes();
    elementShift = layout.elementShift();
    kind = type.kind();
  }

  /**
   * Counts an event. All that may allocate or fail comes before the first add, so that an event is
   * counted whole or not at all.
   *
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage, 0 for an abandonment
   */
  long event(int oldLength, int newLength) {
    return oldLength < 0 ? first(newLength) : replaced(oldLength, newLength);
  }

  private long first(int newLength) {
    int arrival = Buckets.index(newLength);
    long[] in = arrivals;
    if (arrival >= in.length) {
      in = room(arrival);
    }
    long newBytes = bytes(newLength);
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    in[arrival]++;
    initials++;
    requestedBytes += newBytes;
    VarHandle.releaseFence();
    version = before + 2;
    return newBytes;
  }

  private long replaced(int oldLength, int newLength) {
    int departure = Buckets.index(oldLength);
    long[] out = departures;
    if (departure >= out.length) {
      out = longer(out, departure);
      departures = out;
    }
    int arrival = newLength < 0 ? 0 : Buckets.index(newLength);
    long[] in = arrivals;
    if (arrival >= in.length) {
      in = room(arrival);
    }
    long oldBytes = bytes(oldLength);
    long newBytes = newLength < 0 ? 0 : bytes(newLength);
    long copied = (long) Math.min(oldLength, newLength) << elementShift;
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    out[departure]++;
    discardedBytes += oldBytes;
    if (newLength >= 0) {
      in[arrival]++;
      requestedBytes += newBytes;
      if (newLength > oldLength) {
        growths++;
      } else if (newLength == oldLength) {
        replaces++;
      } else {
        shrinks++;
      }
      if (kind == StorageKind.ARRAY) {
        copiedBytes += copied;
      } else if (kind == StorageKind.TABLE) {
        rehashedSlots += oldLength;
      }
    }
    VarHandle.releaseFence();
    version = before + 2;
    return newBytes;
  }

  /** The same as {@link ArrayLayout#bytes}, on fields that lie beside the counters. */
  private long bytes(int length) {
    return (baseBytes + ((long) length << elementShift)) & alignmentMask;
  }

  void denied(long bytes) {
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    denials++;
    deniedBytes += bytes;
    VarHandle.releaseFence();
    version = before + 2;
  }

  /**
   * Has the writer take a cut before its next event. Called by a reader; the last one to ask is
   * served.
   */
  void ask(Cut cut) {
    wanted = cut;
    arrivals = NO_ROOM;
  }

  private long[] room(int arrival) {
    handOverIfWanted();
    long[] in = allArrivals;
    if (arrival >= in.length) {
      in = longer(in, arrival);
      allArrivals = in;
    }
    arrivals = in;
    return in;
  }

  private void handOverIfWanted() {
    Cut cut = wanted;
    if (cut == null) {
      return;
    }
    wanted = null;
    try {
      cut.handOver(this);
    } catch (StackOverflowError notHere) {
      // The program is at the end of its stack, and must not notice; the reader asks again.
    }
  }

  long heldBytes() {
    return 8L * (allArrivals.length + departures.length);
  }

  /**
   * The new array is filled before it is published: a reader sees the one or the other, both
   * complete.
   */
  private static long[] longer(long[] buckets, int index) {
    long[] longer = new long[Math.min(Buckets.COUNT, Integer.highestOneBit(index) << 1)];
    System.arraycopy(buckets, 0, longer, 0, buckets.length);
    VarHandle.releaseFence();
    return longer;
  }
}
