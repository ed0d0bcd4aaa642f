package dev.trellis.runtime.decide;

import dev.trellis.runtime.layout.Padded;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * How many storages are awaited at this moment, by all threads together. Most of the time it is
 * none, and a storage that is made needs no look at its thread's note then: a thread that awaits
 * one has counted it itself, so it never finds none. Any number of threads.
 */
public final class Awaited extends Padded {

  private static final AtomicIntegerFieldUpdater<Awaited> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(Awaited.class, "count");

  private volatile int count;

  /** None yet. */
  public Awaited() {}

  /** Whether there is any; true if the current thread awaits one. */
  public boolean isAny() {
    return count != 0;
  }

  void oneMore() {
    COUNT.getAndIncrement(this);
  }

  void oneLess() {
    COUNT.getAndDecrement(this);
  }
}
