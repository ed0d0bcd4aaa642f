package dev.trellis.dist;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What the hook in java.base can do for the agent; see {@code java.lang.TrellisHook}, which is all
 * of these.
 *
 * @param carrier the thread that stripes belong to
 * @param idOf the id of a thread, as the hook sends it
 * @param lastStep adds the last step of the JVM's shutdown
 * @param lost count of events that were lost for want of stack
 * @param instances makes an instance of a class without calling a constructor; of a Throwable,
 *     takes the frames that it holds
 */
record Hook(
    Supplier<Thread> carrier,
    ToLongFunction<Thread> idOf,
    Consumer<Runnable> lastStep,
    LongSupplier lost,
    Function<Object, Object> instances) {

  @SuppressWarnings("unchecked") // the hook is all of them
  static Hook of(Supplier<Thread> hook) {
    return new Hook(
        hook,
        (ToLongFunction<Thread>) hook,
        (Consumer<Runnable>) hook,
        (LongSupplier) hook,
        (Function<Object, Object>) hook);
  }
}
