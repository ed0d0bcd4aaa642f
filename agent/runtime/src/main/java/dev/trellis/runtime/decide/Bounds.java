package dev.trellis.runtime.decide;

/** The bounds of what a limit does, for whoever explains them. Each is defined where it acts. */
public final class Bounds {

  /** Storages that the live ledger watches at a time, at the most. */
  public static final int MOST_WATCHED = LiveLedger.MOST_WATCHED;

  /** What the live ledger holds for each of them, in bytes. */
  public static final long WATCH_BYTES = GrantedStorages.WATCH_BYTES;

  /** How long a refused request goes on asking for collections, in nanoseconds. */
  public static final long PATIENCE_NANOS = Relief.PATIENCE_NANOS;

  /** The least between two collections that were asked for, in nanoseconds. */
  public static final long SHORTEST_PAUSE_NANOS = AskedCollections.SHORTEST_NANOS;

  /** The same where another one would find what the last one found. */
  public static final long FIRST_IDLE_PAUSE_NANOS = AskedCollections.FIRST_NANOS;

  /** To what that one grows, in nanoseconds. */
  public static final long LONGEST_IDLE_PAUSE_NANOS = AskedCollections.LONGEST_NANOS;

  /** After more in a row that brought nearly nothing back, nobody waits for another one. */
  public static final int MOST_IN_VAIN = AskedCollections.MOST_IN_VAIN;

  /** Less than one in so many bytes of the limit is nearly nothing. */
  public static final int NEARLY_NOTHING = AskedCollections.NEARLY_NOTHING;

  /** A stack of so many frames or more is one that the JVM may have cut. */
  public static final int KEPT_FRAMES = Exemptions.KEPT_FRAMES;

  /** With more threads than this a sample of the live ledger stands for less. */
  public static final int FEW_THREADS = Sampling.FEW_THREADS;

  /** How long a denied thread waits for its report, in nanoseconds. */
  public static final long LONGEST_DENIAL_NANOS = DenialDesk.LONGEST_WAIT;

  /** What all threads together may have booked ahead is one part in so many of the limit. */
  public static final int PORTIONS_OF_LIMIT = Portions.PARTS_OF_LIMIT;

  private Bounds() {}

  /**
   * From which size on the live ledger watches storages one by one.
   *
   * @param limitBytes the limit
   * @return bytes
   */
  public static long watchedFromBytes(long limitBytes) {
    return Sampling.watchedFromBytes(limitBytes);
  }

  /**
   * What one of few threads may book ahead while there is much room.
   *
   * @param limitBytes the limit
   * @param maxStorageBytes the most a storage may have; {@code Long.MAX_VALUE} for no limit
   * @return bytes; 0 if it may not
   */
  public static long portionBytes(long limitBytes, long maxStorageBytes) {
    return Portions.sizeBytes(limitBytes, maxStorageBytes);
  }

  /**
   * What a sample of smaller ones stands for on the average, where there are few threads.
   *
   * @param limitBytes the limit
   * @return bytes, 1 or more
   */
  public static long meanSampleBytes(long limitBytes) {
    return Sampling.meanBytes(limitBytes, 0);
  }
}
