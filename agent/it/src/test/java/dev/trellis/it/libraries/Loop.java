package dev.trellis.it.libraries;

import java.util.function.IntConsumer;

/** Repeated operations on one container. */
final class Loop {

  private Loop() {}

  /** Calls the operation with 0, 1 and so on, and shows the container after each; returns it. */
  static <C> C grow(C container, int times, Watch watch, IntConsumer operation) {
    watch.see(container);
    for (int i = 0; i < times; i++) {
      operation.accept(i);
      watch.see(container);
    }
    return container;
  }

  /** Does one operation, and shows the container after it; returns it. */
  static <C> C then(C container, Watch watch, Runnable operation) {
    operation.run();
    watch.see(container);
    return container;
  }
}
