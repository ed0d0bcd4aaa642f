package dev.trellis.insight;

/**
 * How long the JDK makes the next storage when one more element does not fit; the same on JDK 17,
 * 21 and 25. A bulk call that needs more gets what it needs.
 */
enum GrowthRule {
  /** {@code ArrayList.grow}: {@code newLength(old, needed - old, old >> 1)}. */
  HALF_MORE,
  /**
   * {@code Vector.newCapacity}, {@code ByteArrayOutputStream.ensureCapacity}, {@code
   * CharArrayWriter.write}, {@code BitSet.ensureCapacity}, {@code resize} of the hash tables whose
   * length is a power of two, {@code ConcurrentHashMap.transfer}: twice the old length.
   */
  DOUBLE,
  /** {@code Hashtable.rehash}: {@code (old << 1) + 1}. */
  DOUBLE_AND_ONE,
  /** {@code AbstractStringBuilder.newCapacity}, one byte a character: {@code old + old + 2}. */
  DOUBLE_AND_TWO,
  /**
   * {@code ArrayDeque.grow}, {@code PriorityQueue.grow}, {@code PriorityBlockingQueue.tryGrow}:
   * {@code old < 64 ? old + 2 : old >> 1} is added.
   */
  DOUBLE_AND_TWO_THEN_HALF_MORE;

  /** The length that follows {@code length}, both in slots; always longer. */
  long after(long length) {
    return switch (this) {
      case HALF_MORE -> length + Math.max(1, length >> 1);
      case DOUBLE -> Math.max(1, 2 * length);
      case DOUBLE_AND_ONE -> 2 * length + 1;
      case DOUBLE_AND_TWO -> 2 * length + 2;
      case DOUBLE_AND_TWO_THEN_HALF_MORE -> length + (length < 64 ? length + 2 : length >> 1);
    };
  }
}
