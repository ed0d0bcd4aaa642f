package dev.trellis.runtime.scope;

import org.jspecify.annotations.Nullable;

/** What one thread has opened; that thread's alone, and held by nobody but it. */
final class OpenScopes {

  private @Nullable OpenScope top;

  /** The innermost that is open, or null. */
  @Nullable OpenScope innermost() {
    return OpenScope.innermost(top);
  }

  /** Forgets those that are closed, and puts one more on top; a store and nothing that may fail. */
  void set(@Nullable OpenScope innermost) {
    top = innermost;
  }
}
