package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.stack.Stack;
import java.lang.invoke.VarHandle;

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

  private static final int FIRST_BUCKETS = 16;

  private final ArrayLayout layout;
  private final StorageKind kind;

  long version;
  final double[] sums = new double[COUNT];

  /** Of the estimate of requested bytes. */
  double variance;

  long samples;
  long largestBytes;
  double[] arrivals = new double[FIRST_BUCKETS];
  double[] departures = new double[FIRST_BUCKETS];

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
    int arrival = Buckets.index(newLength);
    int departure = oldLength < 0 ? 0 : Buckets.index(oldLength);
    arrivals = atLeast(arrivals, arrival);
    departures = atLeast(departures, departure);
    long before = version;
    version = before + 1;
    VarHandle.releaseFence();
    largestBytes = Math.max(largestBytes, bytes);
    if (probability > 0) {
      double weight = 1 / probability;
      samples++;
      variance += (double) bytes * bytes * (1 - probability) * weight * weight;
      sums[REQUESTED_BYTES] += bytes * weight;
      arrivals[arrival] += weight;
      if (oldLength < 0) {
        sums[INITIALS] += weight;
      } else {
        departures[departure] += weight;
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

  private static double[] atLeast(double[] buckets, int index) {
    if (index < buckets.length) {
      return buckets;
    }
    double[] longer = new double[Math.min(Buckets.COUNT, Integer.highestOneBit(index) << 1)];
    System.arraycopy(buckets, 0, longer, 0, buckets.length);
    VarHandle.releaseFence();
    return longer;
  }

  @Override
  long heldBytes() {
    return 8L * (COUNT + arrivals.length + departures.length);
  }
}
