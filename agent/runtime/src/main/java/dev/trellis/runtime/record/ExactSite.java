package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;

/** A call site of which every event is counted. */
final class ExactSite extends CallSite {

  final TypeCounters counters;

  ExactSite(Stack stack, int type, int scope, TypeCounters counters) {
    super(stack, type, scope);
    this.counters = counters;
  }

  @Override
  long heldBytes() {
    return counters.heldBytes();
  }
}
