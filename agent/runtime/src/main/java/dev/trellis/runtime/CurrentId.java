package dev.trellis.runtime;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The id that the hook sends for the current thread, or for what carries it. Any thread. */
final class CurrentId implements LongSupplier {

  private final Supplier<Thread> carrier;
  private ToLongFunction<Thread> idOf = new DeclaredId();

  CurrentId(Supplier<Thread> carrier) {
    this.carrier = carrier;
  }

  /** How it is told from now on; before anything is woven. */
  void by(ToLongFunction<Thread> how) {
    idOf = how;
  }

  @Override
  public long getAsLong() {
    return idOf.applyAsLong(carrier.get());
  }

  private static final class DeclaredId implements ToLongFunction<Thread> {
    @Override
    @SuppressWarnings("deprecation") // threadId() came with 19
    public long applyAsLong(Thread thread) {
      return thread.getId();
    }
  }
}
