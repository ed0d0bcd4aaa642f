package dev.trellis.runtime;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The id that the hook sends for the current thread, or for what carries it. Any thread. */
final class CurrentId implements LongSupplier {

  private final Supplier<Thread> carrier;
  private @Nullable ToLongFunction<Thread> idOf;

  CurrentId(Supplier<Thread> carrier) {
    this.carrier = carrier;
  }

  /** How it is told from now on; before anything is woven. */
  void by(ToLongFunction<Thread> how) {
    idOf = how;
  }

  @Override
  public long getAsLong() {
    ToLongFunction<Thread> how = idOf;
    return how == null ? declared(carrier.get()) : how.applyAsLong(carrier.get());
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long declared(Thread thread) {
    return thread.getId();
  }
}
