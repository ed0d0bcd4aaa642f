package dev.trellis.policy;

/**
 * Exact shallow size of arrays of one element type on the VM that is running: {@code
 * align(baseBytes + length * elementBytes)}.
 *
 * @param baseBytes bytes before the first element; 12, 16, 20 or 24 on the VMs known, never a
 *     constant. Of an entry node, which has no elements, all its bytes
 * @param elementShift base-two logarithm of the bytes of one element, 0 to 3
 * @param alignmentBytes object alignment of the VM, a power of two from 8 to 256
 */
public record ArrayLayout(int baseBytes, int elementShift, int alignmentBytes) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public ArrayLayout {
    if (baseBytes < 8 || baseBytes > 1024) {
      throw new IllegalArgumentException("baseBytes is " + baseBytes + ", accepted: 8 to 1024");
    }
    if (elementShift < 0 || elementShift > 3) {
      throw new IllegalArgumentException("elementShift is " + elementShift + ", accepted: 0 to 3");
    }
    if (alignmentBytes < 8 || alignmentBytes > 256 || Integer.bitCount(alignmentBytes) != 1) {
      throw new IllegalArgumentException(
          "alignmentBytes is " + alignmentBytes + ", accepted: a power of two from 8 to 256");
    }
  }

  /**
   * Shallow size of an array.
   *
   * @param length elements, 0 to 2^31 - 1
   * @return bytes, a multiple of {@link #alignmentBytes()}; below 2^35
   */
  public long bytes(int length) {
    long unaligned = baseBytes + ((long) length << elementShift);
    return (unaligned + alignmentBytes - 1) & -alignmentBytes;
  }

  /**
   * Bytes of one element.
   *
   * @return 1, 2, 4 or 8
   */
  public int elementBytes() {
    return 1 << elementShift;
  }
}
