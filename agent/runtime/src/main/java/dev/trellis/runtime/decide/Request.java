package dev.trellis.runtime.decide;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the request at hand beside its site and lengths, where there are rules: there is
 * one for each thread, which alone uses it, and each request begins anew.
 */
public final class Request {

  /** Stands for a call site that nobody has looked for. */
  static final int NOT_LOOKED_FOR = -1;

  /** The scope that it runs in, 0 for none. */
  int scope;

  /** Number of the set of rules of its call site. */
  int callSite = NOT_LOOKED_FOR;

  /** Where it is booked, or was to be; null before it was asked about. */
  @Nullable Nested in;

  /** Which rule refused it last; null if none did. */
  @Nullable RuleAccount refusedBy;

  /** Whether that was for its size alone. */
  boolean refusedForSize;

  /** No request yet. */
  public Request() {}

  /**
   * Begins a new one.
   *
   * @param inScope the thread's scope, 0 for none
   * @return this
   */
  public Request begin(int inScope) {
    scope = inScope;
    callSite = NOT_LOOKED_FOR;
    in = null;
    refusedBy = null;
    refusedForSize = false;
    return this;
  }
}
