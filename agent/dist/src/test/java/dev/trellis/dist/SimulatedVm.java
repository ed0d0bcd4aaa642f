package dev.trellis.dist;

import dev.trellis.runtime.layout.LayoutProbe;
import java.lang.reflect.Array;
import java.util.Map;

/** Sizes of arrays on a VM with a base of 16 bytes, compressed references and alignment 8. */
final class SimulatedVm {

  private static final Map<Class<?>, Integer> ELEMENTS =
      Map.of(byte.class, 1, char.class, 2, int.class, 4, long.class, 8);

  /** Stands for an entry. */
  static final Object NODE = new Object();

  static final int NODE_BYTES = 32;

  private SimulatedVm() {}

  static LayoutProbe probe() {
    return new LayoutProbe(SimulatedVm::bytes);
  }

  private static long bytes(Object array) {
    if (array == NODE) {
      return NODE_BYTES;
    }
    int element = ELEMENTS.getOrDefault(array.getClass().getComponentType(), 4);
    return (16 + (long) element * Array.getLength(array) + 7) / 8 * 8;
  }
}
