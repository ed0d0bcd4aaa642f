package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;

/** What a stripe has recorded of one container type at one stack. */
abstract class CallSite {

  final Stack stack;

  /** Index of the container's type. */
  final int type;

  CallSite(Stack stack, int type) {
    this.stack = stack;
    this.type = type;
  }

  abstract long heldBytes();
}
