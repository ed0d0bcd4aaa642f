package dev.trellis.runtime.decide;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One storage that is booked, and where. It has no queue: whether it was reclaimed is asked by
 * {@code refersTo}, for {@code get} would keep it alive while a concurrent collection marks.
 */
final class GrantedStorage extends WeakReference<Object> {

  final Booking account;
  final long bytes;

  /** The one added before; set before it is added itself, and then only by who takes. */
  @Nullable GrantedStorage before;

  GrantedStorage(Object storage, Booking account, long bytes) {
    super(storage);
    this.account = account;
    this.bytes = bytes;
  }

  boolean isReclaimed() {
    return refersTo(null);
  }
}
