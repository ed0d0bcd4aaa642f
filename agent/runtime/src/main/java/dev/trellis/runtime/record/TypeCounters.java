package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.layout.Padded;
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
final class TypeCounters extends Padded {

  private static final long[] NO_ROOM = {};

  private final int baseBytes;
  private final int alignmentMask;
  private final int elementShift;
  private final StorageKind kind;

  /** What the old length is shifted by, to be what is moved at a growth. */
  private final int moveShift;

  long version;
  long shrinks;
  long replaces;
  long abandons;

  /** Bytes that were copied or, of tables, slots that were rehashed. */
  long moved;

  /** Of storages whose bucket has other lengths, too; of the others the buckets tell. */
  private long longRequestedBytes;

  private long longDiscardedBytes;

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
    moveShift = kind == StorageKind.ARRAY ? elementShift : 0;
  }

  /**
   * Counts a first storage or a growth, if there is room for its lengths; allocates nothing. Of a
   * length that has a bucket for itself nothing is noted but that bucket: bytes and sums are worked
   * out of these by who reads.
   *
   * @param oldLength elements before, or -1
   * @param newLength elements after, or -1 for an abandonment
   * @return bytes of the new storage; {@link Recorder#UNUSUAL} if it was not counted
   */
  long usual(int oldLength, int newLength) {
    long[] in = arrivals;
    if (newLength < 0 || newLength >= in.length || newLength > Buckets.LONGEST_EXACT) {
      return usualLong(oldLength, newLength);
    }
    if (oldLength < 0) {
      VarHandle.storeStoreFence();
      long before = version;
      version = before + 1;
      VarHandle.releaseFence();
      in[newLength]++;
      VarHandle.releaseFence();
      version = before + 2;
      return notNegative(bytes(newLength));
    }
    long[] out = departures;
    if (oldLength >= newLength || oldLength >= out.length) {
      return Recorder.UNUSUAL;
    }
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    out[oldLength]++;
    in[newLength]++;
    moved += (long) oldLength << moveShift;
    VarHandle.releaseFence();
    version = before + 2;
    return notNegative(bytes(newLength));
  }

  private long usualLong(int oldLength, int newLength) {
    long[] in = arrivals;
    int arrival = Buckets.index(newLength);
    if (newLength < 0 || arrival >= in.length) {
      return Recorder.UNUSUAL;
    }
    if (oldLength < 0) {
      return first(newLength, in, arrival);
    }
    long[] out = departures;
    int departure = Buckets.index(oldLength);
    if (newLength <= oldLength || departure >= out.length) {
      return Recorder.UNUSUAL;
    }
    return replaced(oldLength, newLength, out, departure, in, arrival);
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
    if (oldLength < 0) {
      int arrival = Buckets.index(newLength);
      return first(newLength, roomFor(arrival), arrival);
    }
    int departure = Buckets.index(oldLength);
    long[] out = departures;
    if (departure >= out.length) {
      out = longer(out, departure);
      departures = out;
    }
    int arrival = newLength < 0 ? 0 : Buckets.index(newLength);
    return replaced(oldLength, newLength, out, departure, roomFor(arrival), arrival);
  }

  private long first(int newLength, long[] in, int arrival) {
    long newBytes = bytes(newLength);
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    in[arrival]++;
    if (newLength > Buckets.LONGEST_EXACT) {
      longRequestedBytes += newBytes;
    }
    VarHandle.releaseFence();
    version = before + 2;
    return newBytes;
  }

  private long replaced(
      int oldLength, int newLength, long[] out, int departure, long[] in, int arrival) {
    long oldBytes = bytes(oldLength);
    long newBytes = newLength < 0 ? 0 : bytes(newLength);
    int moves = kind == StorageKind.TABLE ? oldLength : Math.min(oldLength, newLength);
    VarHandle.storeStoreFence();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    out[departure]++;
    if (oldLength > Buckets.LONGEST_EXACT) {
      longDiscardedBytes += oldBytes;
    }
    if (newLength < 0) {
      abandons++;
    } else {
      in[arrival]++;
      if (newLength > Buckets.LONGEST_EXACT) {
        longRequestedBytes += newBytes;
      }
      moved += (long) moves << moveShift;
      if (newLength == oldLength) {
        replaces++;
      } else if (newLength < oldLength) {
        shrinks++;
      }
    }
    VarHandle.releaseFence();
    version = before + 2;
    return newBytes;
  }

  private long[] roomFor(int arrival) {
    long[] in = arrivals;
    return arrival < in.length ? in : room(arrival);
  }

  /** The same as {@link ArrayLayout#bytes}, on fields that lie beside the counters. */
  private long bytes(int length) {
    return (baseBytes + ((long) length << elementShift)) & alignmentMask;
  }

  /** As the JIT must see it, which then works it out only for who wants more than its sign. */
  private static long notNegative(long bytes) {
    return bytes & Long.MAX_VALUE;
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

  /** Bytes of all arrivals; any thread, as of right now. */
  long requestedBytes() {
    return requestedBytes(allArrivals);
  }

  long requestedBytes(long[] ofArrivals) {
    return longRequestedBytes + bytesOf(ofArrivals);
  }

  long discardedBytes(long[] ofDepartures) {
    return longDiscardedBytes + bytesOf(ofDepartures);
  }

  private long bytesOf(long[] buckets) {
    long sum = 0;
    for (int length = Math.min(Buckets.LONGEST_EXACT, buckets.length - 1); length >= 0; length--) {
      long count = buckets[length];
      if (count != 0) {
        sum += count * bytes(length);
      }
    }
    return sum;
  }

  long copiedBytes() {
    return kind == StorageKind.ARRAY ? moved : 0;
  }

  long rehashedSlots() {
    return kind == StorageKind.TABLE ? moved : 0;
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
