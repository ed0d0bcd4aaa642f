package dev.trellis.runtime.scope;

import org.jspecify.annotations.Nullable;

/**
 * A scope that a thread has opened or was handed. The program holds it behind its API object, so it
 * says nothing but which one it is.
 */
final class OpenScope {

  final int id;

  /** The one that was open before. */
  final @Nullable OpenScope outer;

  /** How many it is inside of. */
  final int depth;

  /** Set by any thread, once. */
  private volatile boolean closed;

  OpenScope(int id, @Nullable OpenScope outer) {
    this.id = id;
    this.outer = outer;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  void close() {
    closed = true;
  }

  /** The innermost that is open: what stands inside a closed one is closed with it. */
  static @Nullable OpenScope innermost(@Nullable OpenScope top) {
    OpenScope open = top;
    for (OpenScope at = top; at != null; at = at.outer) {
      if (at.closed) {
        open = at.outer;
      }
    }
    return open;
  }
}
