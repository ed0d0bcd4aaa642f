package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.RawStack;
import dev.trellis.runtime.stack.Stack;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.runtime.stack.Stacks;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts every event, and takes the stacks of some. Which, is a Poisson process over requested
 * bytes: each stripe counts down to its own next draw from an exponential distribution, and all
 * together are one such process. An event of so many bytes is drawn with the probability {@code 1 -
 * exp(-bytes / interval)}, and counts for one over that many.
 *
 * <p>Taken besides, with no weight: the first event of each growth site, each denial, and each
 * storage that is the largest of its type by a quarter.
 */
final class SamplingRecorder extends Recorder {

  /** Storages that are smaller than this are never noted for being the largest. */
  private static final long SMALLEST_NOTED = 1024;

  private final Types types;
  private final Stacks stacks;
  private final long seed;
  private final AtomicInteger stripesDrawn = new AtomicInteger();

  /** By site id; -1 until it has had an event. */
  private final byte[] firstToCome;

  /** By type; what a storage must be larger than to be noted. */
  private final long[] noted;

  /**
   * Each event compares it with the interval that its stripe has drawn from. Plain: a thread that
   * sees a change late goes on with the draw that it has, and weighs by that.
   */
  private long intervalBytes;

  /** Set before anything is woven. */
  private @Nullable SampleListener listener;

  static Recorder make(Types types, int sites, StackOptions options) {
    return new SamplingRecorder(types, sites, options);
  }

  private SamplingRecorder(Types types, int sites, StackOptions options) {
    this.types = types;
    this.stacks = new Stacks(options);
    this.seed = options.seed();
    this.intervalBytes = options.intervalBytes();
    firstToCome = new byte[sites];
    Arrays.fill(firstToCome, (byte) -1);
    noted = new long[types.most()];
    Arrays.fill(noted, SMALLEST_NOTED - 1);
  }

  @Override
  public void sampleEvery(long bytes) {
    intervalBytes = bytes;
  }

  @Override
  public void tell(SampleListener who) {
    listener = who;
  }

  @Override
  public long usual(Stripe stripe, int site, int type, int oldLength, int newLength) {
    long bytes = stripe.usual(type, oldLength, newLength);
    return bytes < 0 ? UNUSUAL : sampled(stripe, site, type, oldLength, newLength, bytes);
  }

  @Override
  public long event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    long bytes = stripe.event(type, oldLength, newLength);
    return sampled(stripe, site, type, oldLength, newLength, bytes);
  }

  /**
   * One branch for all that is rare: whichever of the four is negative. The last is, if the
   * interval has changed since the draw.
   */
  private long sampled(
      Stripe stripe, int site, int type, int oldLength, int newLength, long bytes) {
    long left = stripe.left - bytes;
    stripe.left = left;
    long changed = -(stripe.leftOfInterval ^ intervalBytes);
    if ((left | firstToCome[site] | (noted[type] - bytes) | changed) < 0) {
      try {
        rare(stripe, site, type, oldLength, newLength, bytes);
      } catch (RuntimeException | Error noStack) {
        stripe.stacksDropped++;
      }
    }
    return bytes;
  }

  private void rare(Stripe stripe, int site, int type, int oldLength, int newLength, long bytes) {
    if (!stripe.isProgram() || newLength < 0) {
      return;
    }
    boolean outer = stripe.inside;
    stripe.inside = true;
    try {
      Trail trail = trailOf(stripe);
      double probability = 0;
      if (stripe.left < 0) {
        probability = trail.draws().probability(bytes);
        draw(stripe, trail, 0);
      } else if (stripe.leftOfInterval != intervalBytes) {
        draw(stripe, trail, 0); // the process has no memory: what was left says nothing
      }
      boolean notable = firstToCome[site] < 0 || bytes > noted[type];
      if (probability > 0 || notable) {
        firstToCome[site] = 0;
        if (bytes > noted[type]) {
          noted[type] = bytes + bytes / 4;
        }
        take(stripe, trail, type, oldLength, newLength, probability);
        SampleListener told = listener;
        if (told != null) {
          tell(told, trail.room(), oldLength, newLength, bytes, probability);
        }
      }
    } finally {
      stripe.inside = outer;
    }
  }

  private void take(
      Stripe stripe, Trail trail, int type, int oldLength, int newLength, double probability) {
    Stack stack = trail.take();
    Births births = stripe.births;
    if (births != null) {
      births.caused(stack, probability);
    }
    if (stack == null) {
      stripe.stacksDropped++;
    } else {
      stripe.stacksTaken++;
      siteOf(trail.sites(), stack, type).add(oldLength, newLength, probability);
    }
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    stripe.denied(type, bytes);
    boolean outer = stripe.inside;
    stripe.inside = true;
    try {
      Trail trail = trailOf(stripe);
      Stack stack = trail.take();
      SampleListener told = listener;
      if (told != null) {
        tell(told, trail.room(), bytes);
      }
      if (stack != null) {
        stripe.stacksTaken++;
        siteOf(trail.sites(), stack, type).denied(bytes);
        return;
      }
    } catch (RuntimeException | Error noStack) {
      // Said below.
    } finally {
      stripe.inside = outer;
    }
    stripe.stacksDropped++;
  }

  /** Not in the middle of an event of the flight recorder's own, which would be torn by another. */
  @SuppressWarnings("EmptyCatch") // it was counted before, and must not reach the program
  private static void tell(
      SampleListener who,
      RawStack taken,
      int oldLength,
      int newLength,
      long bytes,
      double probability) {
    try {
      if (!taken.isInFlightRecorder()) {
        double weight = probability > 0 ? 1 / probability : 0;
        who.sampled(taken.container(), oldLength, newLength, bytes, weight);
      }
    } catch (RuntimeException | Error notTold) {
      // Nor has it to be: whoever listens sees samples.
    } finally {
      taken.forgetContainer();
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void tell(SampleListener who, RawStack taken, long bytes) {
    try {
      if (!taken.isInFlightRecorder()) {
        who.denied(taken.container(), bytes);
      }
    } catch (RuntimeException | Error notTold) {
      // As above.
    } finally {
      taken.forgetContainer();
    }
  }

  private SampledSite siteOf(CallSites sites, Stack stack, int type) {
    CallSite known = sites.get(stack, type, 0);
    if (known == null) {
      known = new SampledSite(stack, type, types.get(type));
      sites.add(known);
    }
    return (SampledSite) known;
  }

  /** A stripe's first draw is made when its first event is at hand, and taken off of it. */
  private Trail trailOf(Stripe stripe) {
    Trail trail = stripe.trail();
    if (trail == null) {
      trail = new Trail(stacks, seed, stripesDrawn.getAndIncrement());
      stripe.follow(trail);
      draw(stripe, trail, stripe.left);
    }
    return trail;
  }

  private void draw(Stripe stripe, Trail trail, long before) {
    long interval = intervalBytes; // once, for it may change meanwhile
    stripe.left = before + trail.draws().draw(interval);
    stripe.leftOfInterval = interval;
  }
}
