package dev.trellis.runtime.record;

/**
 * The bucket rule of an HdrHistogram with 2 significant digits from 1 to 2^31, on plain arrays:
 * exact up to 255, then 128 buckets for each power of two. Indices equal those of the library's own
 * counts array, so that a conversion loses nothing.
 */
public final class Buckets {

  /** Buckets that all lengths fit into. */
  public static final int COUNT = index(Integer.MAX_VALUE) + 1;

  private static final int HALF_MAGNITUDE = 7;
  private static final int EXACT_MASK = 255;

  /** Up to this a bucket is of one length, and its index is that length. */
  static final int LONGEST_EXACT = EXACT_MASK;

  private Buckets() {}

  /**
   * Bucket of a length.
   *
   * @param length 0 to 2^31 - 1
   * @return index, 0 to {@link #COUNT} - 1
   */
  public static int index(int length) {
    int octave = 24 - Integer.numberOfLeadingZeros(length | EXACT_MASK);
    return (octave << HALF_MAGNITUDE) + (length >>> octave);
  }

  /**
   * Smallest length of a bucket.
   *
   * @param index 0 to {@link #COUNT} - 1
   * @return length
   */
  public static int lowest(int index) {
    int octave = octave(index);
    return (index - (octave << HALF_MAGNITUDE)) << octave;
  }

  /**
   * Largest length of a bucket.
   *
   * @param index 0 to {@link #COUNT} - 1
   * @return length
   */
  public static int highest(int index) {
    return lowest(index) + (1 << octave(index)) - 1;
  }

  private static int octave(int index) {
    return Math.max(0, (index >> HALF_MAGNITUDE) - 1);
  }
}
