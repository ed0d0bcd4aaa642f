package dev.trellis.options;

/**
 * A bound on storage: either fixed bytes or a share of the maximum heap, which is known only where
 * the program runs.
 *
 * @param fixedBytes bytes, 1 and more; 0 when the bound is a share
 * @param heapShareHundredths hundredths of a percent of the maximum heap, 1 to 10,000; 0 when the
 *     bound is fixed
 */
public record Limit(long fixedBytes, int heapShareHundredths) {
  /** The whole, in hundredths of a percent. */
  static final int WHOLE_HUNDREDTHS = 10_000;

  /**
   * The bound in bytes, 1 and more.
   *
   * @param maxHeapBytes the maximum heap, as {@link Runtime#maxMemory()} gives it
   */
  public long bytes(long maxHeapBytes) {
    if (heapShareHundredths == 0) {
      return fixedBytes;
    }
    // In two parts, since the product of a heap without a bound (Long.MAX_VALUE) would overflow.
    long whole = maxHeapBytes / WHOLE_HUNDREDTHS * heapShareHundredths;
    long rest = maxHeapBytes % WHOLE_HUNDREDTHS * heapShareHundredths / WHOLE_HUNDREDTHS;
    return Math.max(1, whole + rest);
  }
}
