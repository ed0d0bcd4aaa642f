package dev.trellis.runtime.stack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All stacks that have caused an event, each once, up to a bound. Any number of threads, without a
 * lock: a slot is filled once, by compare-and-set, and never emptied.
 */
public final class Stacks {

  private final StackOptions options;
  private final SharedParts parts = new SharedParts();
  private final AtomicReferenceArray<@Nullable Stack> slots;
  private final AtomicInteger known = new AtomicInteger();

  /**
   * No stacks yet.
   *
   * @param options how deep they are, and how many
   */
  public Stacks(StackOptions options) {
    this.options = options;
    slots = new AtomicReferenceArray<>(Integer.highestOneBit(options.most()) << 2);
  }

  /** What a thread takes its stacks into, one at a time. */
  public RawStack newRoom() {
    return new RawStack(options.depth(), options.framesOf(), options.frameworks());
  }

  /**
   * The stack of the current thread.
   *
   * @param raw what it is taken into; the thread's alone
   * @return it, or null if the VM has none or there are as many already as are kept
   */
  public @Nullable Stack take(RawStack raw) {
    raw.take();
    try {
      if (raw.count == 0) {
        return null;
      }
      Stack stack = find(raw);
      // The words from here, since they must be taken at the depth at which the stack was.
      return stack != null || isFull() ? stack : add(raw, raw.inWords());
    } finally {
      raw.forget();
    }
  }

  /** Whether no further stack is kept. */
  private boolean isFull() {
    return known.get() >= options.most();
  }

  private @Nullable Stack find(RawStack raw) {
    int mask = slots.length() - 1;
    for (int i = raw.hash & mask; ; i = (i + 1) & mask) {
      Stack there = slots.get(i);
      if (there == null || there.is(raw)) {
        return there;
      }
    }
  }

  private @Nullable Stack add(RawStack raw, StackTraceElement[] words) {
    if (known.incrementAndGet() > options.most()) {
      known.decrementAndGet();
      return null;
    }
    Stack made = new Stack(raw, words, parts);
    int mask = slots.length() - 1;
    for (int i = raw.hash & mask; ; i = (i + 1) & mask) {
      if (slots.compareAndSet(i, null, made)) {
        return made;
      }
      Stack there = slots.get(i);
      if (there != null && there.is(raw)) {
        known.decrementAndGet();
        return there;
      }
    }
  }
}
