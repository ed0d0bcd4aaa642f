package dev.trellis.runtime.stack;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What stacks have in common, each once in all but rare cases: a weak reference for each class that
 * stands on one, so that a stack never keeps a class loader alive, and the words of each frame,
 * which else would be most of what a stack holds. Any number of threads, without a lock.
 *
 * <p>Classes are found by the hash of the name: an identity hash would be taken from the sequence
 * of the program's thread.
 */
final class SharedParts {

  private static final int SLOTS = 1 << 12;
  private static final int WINDOW = 16;

  private final AtomicReferenceArray<@Nullable WeakReference<Class<?>>> classes =
      new AtomicReferenceArray<>(SLOTS);

  private final AtomicReferenceArray<@Nullable String> words = new AtomicReferenceArray<>(SLOTS);

  /** The same words: of an earlier frame, if there was one. Words stay for good, as stacks do. */
  String words(String frame) {
    int start = start(frame);
    for (int i = 0; i < WINDOW; i++) {
      int slot = (start + i) & (SLOTS - 1);
      String there = words.get(slot);
      if (there == null) {
        if (words.compareAndSet(slot, null, frame)) {
          return frame;
        }
        there = words.get(slot);
      }
      if (frame.equals(there)) {
        return there;
      }
    }
    return frame;
  }

  /** A reference to a class. */
  WeakReference<Class<?>> reference(Class<?> type) {
    int start = start(type.getName());
    WeakReference<Class<?>> made = null;
    for (int i = 0; i < WINDOW; i++) {
      int slot = (start + i) & (SLOTS - 1);
      WeakReference<Class<?>> there = classes.get(slot);
      if (there == null || there.refersTo(null)) {
        made = made == null ? new WeakReference<>(type) : made;
        if (classes.compareAndSet(slot, there, made)) {
          return made;
        }
        there = classes.get(slot);
      }
      if (there != null && there.refersTo(type)) {
        return there;
      }
    }
    return made == null ? new WeakReference<>(type) : made;
  }

  private static int start(String name) {
    int hash = name.hashCode();
    return hash ^ (hash >>> 12);
  }
}
