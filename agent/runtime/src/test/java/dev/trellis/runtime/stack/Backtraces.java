package dev.trellis.runtime.stack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes the VM's frames out of a Throwable, as the hook does in the agent. */
public final class Backtraces implements Function<Object, Object> {

  private static final VarHandle BACKTRACE = backtrace();

  private static VarHandle backtrace() {
    try {
      return MethodHandles.privateLookupIn(Throwable.class, MethodHandles.lookup())
          .findVarHandle(Throwable.class, "backtrace", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object apply(Object throwable) {
    return BACKTRACE.getAndSet((Throwable) throwable, null);
  }

  /** Options for a test. */
  public static StackOptions options(StackMode mode, long intervalBytes, int depth, int most) {
    return options(mode, intervalBytes, depth, most, 1, name -> false);
  }

  /** Options for a test, all of them. */
  public static StackOptions options(
      StackMode mode,
      long intervalBytes,
      int depth,
      int most,
      long seed,
      Predicate<String> frameworks) {
    return new StackOptions(mode, intervalBytes, depth, most, seed, frameworks, new Backtraces());
  }
}
