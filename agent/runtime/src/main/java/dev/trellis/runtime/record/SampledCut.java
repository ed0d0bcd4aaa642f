package dev.trellis.runtime.record;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** What a stripe has sampled at one call site, as it was between two of its events. */
final class SampledCut {

  private static final long PAUSE_NANOS = 50_000;
  private static final int LOOKS_BEFORE_PAUSING = 100;

  final double[] sums = new double[SampledSite.COUNT];
  double variance;
  long samples;
  long largestBytes;

  /** The first {@link #count} of each belong together: a bucket, and its weights. */
  int[] buckets = {};

  double[] arrivals = {};
  double[] departures = {};
  int count;

  private SampledCut() {}

  /** After so many looks in vain, what was seen last: a debugger may hold the writer in there. */
  static SampledCut of(SampledSite site, int looks) {
    SampledCut cut = new SampledCut();
    for (int look = 0; look < looks && !cut.read(site); look++) {
      if (look > LOOKS_BEFORE_PAUSING) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return cut;
  }

  private boolean read(SampledSite site) {
    long before = site.version;
    VarHandle.acquireFence();
    System.arraycopy(site.sums, 0, sums, 0, sums.length);
    variance = site.variance;
    samples = site.samples;
    largestBytes = site.largestBytes;
    int[] there = site.buckets;
    int ready = Math.min(site.count, there.length);
    buckets = Arrays.copyOf(there, ready);
    arrivals = Arrays.copyOf(site.arrivals, ready);
    departures = Arrays.copyOf(site.departures, ready);
    count = ready;
    VarHandle.acquireFence();
    return (before & 1) == 0 && before == site.version;
  }
}
