package dev.trellis.dist;

import dev.trellis.runtime.Engine;
import dev.trellis.runtime.scope.ThreadValues;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets programs open scopes. Made when their API's class comes, on a thread of Trellis's own that
 * the hook's class can ask: most programs have no scopes.
 */
final class ScopeDoor {

  private ScopeDoor() {}

  /** Whether scopes can be opened; the first time, after all that it takes has been made. */
  static synchronized boolean isOpen(Engine engine)
      throws ReflectiveOperationException, IOException {
    HookDefiner.defineScopes();
    return engine.scopes().apply("listens", null) != null;
  }

  /**
   * Called on the thread that initialises the hook's class.
   *
   * @param hook an instance of it
   * @return whom it asks
   */
  @SuppressWarnings("unchecked") // the hook's classes are what they are
  static Object connect(Engine engine, Object hook) {
    engine
        .scopes()
        .keepIn(
            new ThreadValues(
                ((Supplier<ThreadLocal<Object>>) hook).get(),
                (Function<Object, @Nullable Object>) hook));
    return engine.scopes();
  }
}
