package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Notes of threads that have no stripe of their own, by thread id. A slot passes to another thread
 * when its own has ended. Any number of threads; nobody waits.
 */
final class LentGrants {

  private static final int SLOTS = 4096;
  private static final int WINDOW = 8;

  private final Sampling sampling;

  private final AtomicReferenceArray<@Nullable Grant> slots = new AtomicReferenceArray<>(SLOTS);

  LentGrants(Sampling sampling) {
    this.sampling = sampling;
  }

  /** That of a thread, or null if it has none. */
  @Nullable Grant find(long threadId) {
    for (int i = 0; i < WINDOW; i++) {
      Grant there = slots.get((int) (threadId + i) & (SLOTS - 1));
      if (there != null && there.threadId == threadId) {
        return there;
      }
    }
    return null;
  }

  /** The same, made where it has none; null if there is no slot, or no memory. */
  @Nullable Grant claim(long threadId, Thread by) {
    Grant mine = find(threadId);
    return mine == null ? make(threadId, by) : mine;
  }

  private @Nullable Grant make(long threadId, Thread by) {
    for (int i = 0; i < WINDOW; i++) {
      int slot = (int) (threadId + i) & (SLOTS - 1);
      Grant there = slots.get(slot);
      Grant made = there == null || there.isOfDeadThread() ? take(slot, there, threadId, by) : null;
      if (made != null) {
        return made;
      }
    }
    return null;
  }

  private @Nullable Grant take(int slot, @Nullable Grant there, long threadId, Thread by) {
    try {
      Grant made = new Grant(sampling, threadId, by);
      if (slots.compareAndSet(slot, there, made)) {
        if (there != null) {
          there.leaveTo(made);
        }
        return made;
      }
      sampling.ended();
    } catch (OutOfMemoryError heapIsFull) {
      // As if there were no slot.
    }
    return null;
  }
}
