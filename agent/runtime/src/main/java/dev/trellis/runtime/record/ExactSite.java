package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;

/** A call site of which every event is counted. */
final class ExactSite extends CallSite {

  final TypeCounters counters;

  /** Of the largest storage that was made here. Plain, only the owner writes, after it counted. */
  long largestBytes;

  ExactSite(Stack stack, int type, int scope, TypeCounters counters) {
    super(stack, type, scope);
    this.counters = counters;
  }

  @Override
  long heldBytes() {
    return counters.heldBytes();
  }
}
