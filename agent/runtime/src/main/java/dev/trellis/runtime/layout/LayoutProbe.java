package dev.trellis.runtime.layout;

import dev.trellis.policy.ArrayLayout;
import java.lang.reflect.Array;
import java.util.function.ToLongFunction;

/**
 * Finds out how the running VM lays out arrays, by asking it for the size of a few. Nothing is
 * assumed of headers, compressed references or alignment: all of them depend on flags and release.
 */
public final class LayoutProbe {

  /**
   * The largest alignment that {@code -XX:ObjectAlignmentInBytes} takes is 256; so many elements
   * pass it with any element.
   */
  private static final int LONGEST = 1024;

  private final ToLongFunction<Object> sizeOf;

  /**
   * A probe.
   *
   * @param sizeOf shallow bytes of an object, as {@code Instrumentation.getObjectSize} tells them
   */
  public LayoutProbe(ToLongFunction<Object> sizeOf) {
    this.sizeOf = sizeOf;
  }

  /**
   * Layout of arrays of a type.
   *
   * @param componentType element type; any reference type stands for all of them
   * @return the layout
   * @throws IllegalStateException if the sizes the VM tells follow no such rule
   */
  public ArrayLayout layoutOf(Class<?> componentType) {
    long empty = size(componentType, 0);
    int elementBytes = (int) ((size(componentType, LONGEST) - empty) / LONGEST);
    if (elementBytes < 1 || elementBytes > 8 || Integer.bitCount(elementBytes) != 1) {
      throw new IllegalStateException(
          "an element of "
              + componentType.getName()
              + "[] seems to take "
              + elementBytes
              + " bytes");
    }
    int firstStep = 1;
    while (size(componentType, firstStep) == empty) {
      firstStep++;
    }
    int base = (int) empty - (firstStep - 1) * elementBytes;
    int alignment = alignment();
    ArrayLayout layout = layout(base, Integer.numberOfTrailingZeros(elementBytes), alignment);
    for (int length = 0; length <= 2 * firstStep; length++) {
      if (layout.bytes(length) != size(componentType, length)) {
        throw new IllegalStateException(
            componentType.getName()
                + "["
                + length
                + "] has "
                + size(componentType, length)
                + " bytes, not "
                + layout.bytes(length)
                + " as by "
                + layout);
      }
    }
    return layout;
  }

  /**
   * Layout of objects that all have the size of one: an array of that type without elements.
   *
   * @param node one of them
   * @return the layout, whose bytes of length 0 are the object's
   */
  public ArrayLayout layoutOfNode(Object node) {
    return layout((int) sizeOf.applyAsLong(node), 0, alignment());
  }

  private static ArrayLayout layout(int base, int elementShift, int alignment) {
    try {
      return new ArrayLayout(base, elementShift, alignment);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private int alignment() {
    long empty = size(byte.class, 0);
    int length = 1;
    while (size(byte.class, length) == empty) {
      if (length == LONGEST) {
        throw new IllegalStateException(
            "byte[" + LONGEST + "] has " + empty + " bytes, no more than byte[0]");
      }
      length++;
    }
    return (int) (size(byte.class, length) - empty);
  }

  private long size(Class<?> componentType, int length) {
    return sizeOf.applyAsLong(Array.newInstance(componentType, length));
  }
}
