package dev.trellis.dist;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Uses once, before {@code main} and before anything is woven, what of the JDK the report's writer
 * will use later: what links at its first use grows collections on the thread that comes first.
 * Were that left to a race between the reporter and the program, the program's figures would differ
 * from run to run.
 */
final class FirstUses {

  private FirstUses() {}

  /** Links the accesses that Jackson's recycling of buffers makes. */
  @SuppressWarnings("UnnecessaryAsync") // using them is what it is for
  static void make() {
    AtomicReference<String> reference = new AtomicReference<>("a");
    reference.set(reference.get());
    boolean swapped = reference.compareAndSet("a", reference.getAndSet("a"));
    AtomicReferenceArray<String> array = new AtomicReferenceArray<>(1);
    array.set(0, array.get(0));
    swapped &= array.compareAndSet(0, null, array.getAndSet(0, null));
    if (!swapped) {
      throw new IllegalStateException("a compare-and-set on one thread alone failed");
    }
  }
}
