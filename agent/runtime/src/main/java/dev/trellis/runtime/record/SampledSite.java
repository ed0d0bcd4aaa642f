package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.stack.Stack;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A call site of which samples are kept, each with its own weight: one over the probability with
 * which it was drawn. So each sum estimates the true one without bias, whatever the interval was at
 * the time (Horvitz and Thompson). One thread writes at a time; {@link #version} is odd meanwhile.
 */
final class SampledSite extends CallSite {

  /** Indices of the sums, in the order of {@link Cut#sums}. */
  static final int INITIALS = 0;

  static final int GROWTHS = 1;
  static final int SHRINKS = 2;
  static final int REPLACES = 3;
  static final int REQUESTED_BYTES = 4;
  static final int COPIED_BYTES = 5;
  static final int REHASHED_SLOTS = 6;
  static final int DISCARDED_BYTES = 7;
  static final int DENIALS = 8;
  static final int DENIED_BYTES = 9;
  static final int COUNT = 10;

  /** Most call sites make a few lengths; an array by bucket would take kilobytes of each. */
  private static final int FIRST_ROOM = 2;

  /** What an event may need: where it arrives, and where it departs. */
  private static final int MOST_ADDED = 2;

  private final ArrayLayout layout;
  private final StorageKind kind;

  long version;
  final double[] sums = new double[COUNT];

  /** Of the estimate of requested bytes. */
  double variance;

  long samples;
  long largestBytes;

  /**
   * The buckets that there were events in, as they came, and the weights of what arrived and
   * departed there. Longer arrays begin with what the shorter held, so whichever a reader sees, the
   * first {@link #count} are right.
   */
  int[] buckets = new int[FIRST_ROOM];

  double[] arrivals = new double[FIRST_ROOM];
  double[] departures = new double[FIRST_ROOM];
  int count;

  SampledSite(Stack stack, int type, ContainerType of) {
    super(stack, type, 0);
    layout = of.layout();
    kind = of.kind();
  }

  /**
   * Adds an event.
   *
   * @param oldLength elements before, or -1
   * @param newLength elements after, 0 or more
   * @param probability with which it was drawn, above 0 and at most 1; 0 for one that was taken for
   *     another reason, and estimates nothing
   */
  void add(int oldLength, int newLength, double probability) {
    long bytes = layout.bytes(newLength);
    makeRoom();
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    largestBytes = Math.max(largestBytes, bytes);
    if (probability > 0) {
      double weight = 1 / probability;
      samples++;
      variance += (double) bytes * bytes * (1 - probability) * weight * weight;
      sums[REQUESTED_BYTES] += bytes * weight;
      arrivals[place(Buckets.index(newLength))] += weight;
      if (oldLength < 0) {
        sums[INITIALS] += weight;
      } else {
        departures[place(Buckets.index(oldLength))] += weight;
        replaced(oldLength, newLength, weight);
      }
    }
    VarHandle.releaseFence();
    version = before + 2;
  }

  private void replaced(int oldLength, int newLength, double weight) {
    sums[newLength > oldLength ? GROWTHS : newLength < oldLength ? SHRINKS : REPLACES] += weight;
    sums[DISCARDED_BYTES] += layout.bytes(oldLength) * weight;
    if (kind == StorageKind.ARRAY) {
      sums[COPIED_BYTES] +=
          ((long) Math.min(oldLength, newLength) << layout.elementShift()) * weight;
    } else if (kind == StorageKind.TABLE) {
      sums[REHASHED_SLOTS] += oldLength * weight;
    }
  }

  /** Adds a denial; all of them are taken. */
  void denied(long bytes) {
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    sums[DENIALS]++;
    sums[DENIED_BYTES] += bytes;
    VarHandle.releaseFence();
    version = before + 2;
  }

  /** Where a bucket's weights are; there is room for it. */
  private int place(int bucket) {
    int at = 0;
    while (at < count && buckets[at] != bucket) {
      at++;
    }
    if (at == count) {
      buckets[at] = bucket;
      count++;
    }
    return at;
  }

  /** Before anything is written, for the heap may be full. */
  private void makeRoom() {
    if (count + MOST_ADDED > buckets.length) {
      int length = 2 * buckets.length;
      int[] longerBuckets = Arrays.copyOf(buckets, length);
      double[] longerArrivals = Arrays.copyOf(arrivals, length);
      double[] longerDepartures = Arrays.copyOf(departures, length);
      VarHandle.releaseFence();
      buckets = longerBuckets;
      arrivals = longerArrivals;
      departures = longerDepartures;
    }
  }

  @Override
  long heldBytes() {
    return 8L * (COUNT + arrivals.length + departures.length) + 4L * buckets.length;
  }
}
