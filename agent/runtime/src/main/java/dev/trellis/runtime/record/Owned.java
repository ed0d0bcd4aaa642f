package dev.trellis.runtime.record;

import dev.trellis.runtime.layout.Padded;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * What one thread owns at a time. A class of its own, for what makes an updater of a field loads
 * the classes of all fields beside it.
 */
abstract class Owned extends Padded {

  private static final AtomicLongFieldUpdater<Owned> OWNER =
      AtomicLongFieldUpdater.newUpdater(Owned.class, "owner");

  /**
   * Thread id; 0 is nobody's. Only the thread itself ever writes its own id here, so a stale read
   * never equals the reader's.
   */
  volatile long owner;

  final boolean borrow(long threadId) {
    return OWNER.compareAndSet(this, 0, threadId);
  }
}
