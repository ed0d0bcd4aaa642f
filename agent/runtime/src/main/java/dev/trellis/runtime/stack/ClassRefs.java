package dev.trellis.runtime.stack;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One weak reference for each class that stands on a stack, so that a stack never keeps a class
 * loader alive. Any number of threads, without a lock.
 *
 * <p>Found by the hash of the name: an identity hash would be taken from the sequence of the
 * program's thread.
 */
final class ClassRefs {

  private static final int SLOTS = 1 << 12;
  private static final int WINDOW = 16;

  private final AtomicReferenceArray<@Nullable WeakReference<Class<?>>> slots =
      new AtomicReferenceArray<>(SLOTS);

  /** A reference to a class; the same one in all but rare cases. */
  WeakReference<Class<?>> of(Class<?> type) {
    int start = type.getName().hashCode();
    start ^= start >>> 12;
    WeakReference<Class<?>> made = null;
    for (int i = 0; i < WINDOW; i++) {
      int slot = (start + i) & (SLOTS - 1);
      WeakReference<Class<?>> there = slots.get(slot);
      if (there == null || there.refersTo(null)) {
        made = made == null ? new WeakReference<>(type) : made;
        if (slots.compareAndSet(slot, there, made)) {
          return made;
        }
        there = slots.get(slot);
      }
      if (there != null && there.refersTo(type)) {
        return there;
      }
    }
    return made == null ? new WeakReference<>(type) : made;
  }
}
