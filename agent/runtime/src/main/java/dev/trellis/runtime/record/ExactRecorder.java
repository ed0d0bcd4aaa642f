package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.runtime.stack.Stacks;
import org.jspecify.annotations.Nullable;

/**
 * Takes the stack of every event, and counts it there and nowhere else: what a type has is the sum
 * over its call sites and of what has none. So the two can never disagree.
 */
final class ExactRecorder extends Recorder {

  /** Most call sites see short storages only, and there are many of them. */
  private static final int FIRST_BUCKETS = 16;

  private final Types types;
  private final Stacks stacks;

  static Recorder make(Types types, StackOptions options) {
    return new ExactRecorder(types, options);
  }

  private ExactRecorder(Types types, StackOptions options) {
    this.types = types;
    this.stacks = new Stacks(options);
  }

  @Override
  public long event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    ExactSite at = foundBy(stripe, type);
    if (at == null) {
      return stripe.event(type, oldLength, newLength);
    }
    long bytes = stripe.event(at.counters, oldLength, newLength);
    if (bytes > at.largestBytes) {
      at.largestBytes = bytes;
    }
    return bytes;
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    ExactSite at = foundBy(stripe, type);
    if (at == null) {
      stripe.denied(type, bytes);
    } else {
      at.counters.denied(bytes);
    }
  }

  /**
   * Null where there is no stack left to take one, no heap, no room for another, or whatever else
   * went wrong: it must not reach the program. The guard is put back by a store and no call, which
   * succeeds even where the stack is at its end.
   */
  private @Nullable ExactSite foundBy(Stripe stripe, int type) {
    if (!stripe.isProgram()) {
      return null;
    }
    boolean outer = stripe.inside;
    stripe.inside = true;
    try {
      Stack stack = trailOf(stripe).take();
      Births births = stripe.births;
      if (births != null) {
        births.caused(stack, 0);
      }
      if (stack != null) {
        stripe.stacksTaken++;
        return siteOf(trailOf(stripe).sites(), stack, type, stripe.scope);
      }
    } catch (RuntimeException | Error noStack) {
      // Counted all the same, where no call site is.
    } finally {
      stripe.inside = outer;
    }
    stripe.stacksDropped++;
    return null;
  }

  private Trail trailOf(Stripe stripe) {
    Trail trail = stripe.trail();
    if (trail == null) {
      trail = new Trail(stacks, 0, 0);
      stripe.follow(trail);
    }
    return trail;
  }

  private ExactSite siteOf(CallSites sites, Stack stack, int type, int scope) {
    CallSite known = sites.get(stack, type, scope);
    if (known == null) {
      known = new ExactSite(stack, type, scope, new TypeCounters(types.get(type), FIRST_BUCKETS));
      sites.add(known);
    }
    return (ExactSite) known;
  }
}
