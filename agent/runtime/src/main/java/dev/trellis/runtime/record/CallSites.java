package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The call sites of one stripe, by stack, type and scope. Its owner adds, any thread may read: an
 * entry is published complete, and stays for good.
 */
final class CallSites {

  private static final int FIRST_SLOTS = 64;

  private @Nullable CallSite[] slots = new CallSite[FIRST_SLOTS];
  private int count;

  /** The entry, or null. Owner only. */
  @Nullable CallSite get(Stack stack, int type, int scope) {
    @Nullable CallSite[] in = slots;
    for (int i = start(stack, type, scope, in); ; i = (i + 1) & (in.length - 1)) {
      CallSite there = in[i];
      if (there == null || (there.stack == stack && there.type == type && there.scope == scope)) {
        return there;
      }
    }
  }

  /** Adds an entry that is not there yet. Owner only. */
  void add(CallSite site) {
    if (2 * (count + 1) > slots.length) {
      @Nullable CallSite[] longer = new CallSite[2 * slots.length];
      for (CallSite there : slots) {
        if (there != null) {
          put(longer, there);
        }
      }
      VarHandle.releaseFence();
      slots = longer;
    }
    put(slots, site);
    count++;
  }

  private static void put(@Nullable CallSite[] in, CallSite site) {
    int i = start(site.stack, site.type, site.scope, in);
    while (in[i] != null) {
      i = (i + 1) & (in.length - 1);
    }
    VarHandle.releaseFence();
    in[i] = site;
  }

  private static int start(Stack stack, int type, int scope, @Nullable CallSite[] in) {
    return (stack.hash() + (type + (scope << 13)) * 0x9e3779b9) & (in.length - 1);
  }

  /** All entries as of now, null between them. Any thread. */
  @Nullable CallSite[] all() {
    return slots;
  }

  long heldBytes() {
    @Nullable CallSite[] in = slots;
    long held = 4L * in.length;
    for (CallSite site : in) {
      held += site == null ? 0 : site.heldBytes();
    }
    return held;
  }
}
