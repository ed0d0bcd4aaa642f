package dev.trellis.runtime;

/**
 * The lengths that the JDK's containers are about to ask for, where they must be asked about before
 * the JDK has worked them out. Only the policy's ledger uses these; what is counted is what was
 * made. Equal in JDK 17, 21 and 25.
 */
final class GrowthRules {

  private static final int MOST_SLOTS = 1 << 30;
  private static final int FIRST_TABLE = 16;

  private GrowthRules() {}

  /**
   * {@code java.util.HashMap.resize}.
   *
   * @param oldLength slots of the table, or -1
   * @param threshold the field, which holds the first length while there is no table
   * @return slots of the next table; {@code oldLength} if it will not grow
   */
  static int table(int oldLength, int threshold) {
    if (oldLength > 0) {
      return oldLength >= MOST_SLOTS ? oldLength : oldLength << 1;
    }
    return threshold > 0 ? threshold : FIRST_TABLE;
  }

  /**
   * {@code java.util.ArrayDeque.grow}.
   *
   * @param oldLength slots of the ring
   * @param needed slots it needs more
   * @return slots of the next ring; {@code oldLength} if it will fail by itself
   */
  static int ring(int oldLength, int needed) {
    int jump = oldLength < 64 ? oldLength + 2 : oldLength >> 1;
    long length = (long) oldLength + Math.max(jump, needed);
    if (length <= Integer.MAX_VALUE - 8) {
      return (int) length;
    }
    long least = (long) oldLength + needed;
    if (least > Integer.MAX_VALUE) {
      return oldLength;
    }
    return least > Integer.MAX_VALUE - 8 ? Integer.MAX_VALUE : Integer.MAX_VALUE - 8;
  }
}
