package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;

/** What a stripe has recorded of one container type at one stack, in one scope. */
abstract class CallSite {

  final Stack stack;

  /** Index of the container's type. */
  final int type;

  /** The scope that it is of, 0 for none, or where scopes are not told apart. */
  final int scope;

  CallSite(Stack stack, int type, int scope) {
    this.stack = stack;
    this.type = type;
    this.scope = scope;
  }

  abstract long heldBytes();
}
