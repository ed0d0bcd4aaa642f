package dev.trellis.runtime.record;

import java.util.Arrays;

/**
 * What arrived and departed by {@link Buckets} index, of the buckets alone in which anything did:
 * most call sites make a few lengths, and arrays by index would take kilobytes of each while a
 * report is written, of which a collection that comes then has to copy all. Sums below 2^53 are
 * exact. Confined to the thread that takes the snapshot.
 */
public final class BucketWeights {

  /** The first {@link #count} of each belong together; the buckets rise. */
  private int[] buckets = {};

  private double[] arrivals = {};
  private double[] departures = {};
  private int count;

  BucketWeights() {}

  void add(Cut cut) {
    int end = Math.max(cut.arrivals.length, cut.departures.length);
    int used = 0;
    for (int bucket = 0; bucket < end; bucket++) {
      if (at(cut.arrivals, bucket) != 0 || at(cut.departures, bucket) != 0) {
        used++;
      }
    }
    makeRoom(used);
    for (int bucket = 0; bucket < end && used > 0; bucket++) {
      long came = at(cut.arrivals, bucket);
      long went = at(cut.departures, bucket);
      if (came != 0 || went != 0) {
        add(bucket, (double) came, (double) went);
        used--;
      }
    }
  }

  void add(SampledCut cut) {
    makeRoom(cut.count);
    for (int i = 0; i < cut.count; i++) {
      add(cut.buckets[i], cut.arrivals[i], cut.departures[i]);
    }
  }

  /** There is room for it. */
  private void add(int bucket, double came, double went) {
    int place = count;
    if (count > 0 && buckets[count - 1] >= bucket) {
      place = Arrays.binarySearch(buckets, 0, count, bucket);
    }
    if (place < 0) {
      place = -1 - place;
      shift(buckets, place);
      shift(arrivals, place);
      shift(departures, place);
      put(place, bucket);
    } else if (place == count) {
      put(place, bucket);
    }
    arrivals[place] += came;
    departures[place] += went;
  }

  private void put(int place, int bucket) {
    buckets[place] = bucket;
    arrivals[place] = 0;
    departures[place] = 0;
    count++;
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // int[] or double[]
  private void shift(Object array, int place) {
    System.arraycopy(array, place, array, place + 1, count - place);
  }

  private void makeRoom(int added) {
    if (count + added > buckets.length) {
      buckets = Arrays.copyOf(buckets, count + added);
      arrivals = Arrays.copyOf(arrivals, count + added);
      departures = Arrays.copyOf(departures, count + added);
    }
  }

  private static long at(long[] counts, int bucket) {
    return bucket < counts.length ? counts[bucket] : 0;
  }

  /** How many buckets there are. */
  public int count() {
    return count;
  }

  /** The index of one, from 0 to {@link #count}; they rise. */
  public int bucket(int place) {
    return buckets[place];
  }

  /** Storages that came into being in that one, rounded. */
  public long arrivals(int place) {
    return Math.round(arrivals[place]);
  }

  /** Storages of that one that were given up, rounded. */
  public long departures(int place) {
    return Math.round(departures[place]);
  }
}
