package dev.trellis.runtime.record;

import dev.trellis.runtime.live.Watches;
import dev.trellis.runtime.stack.Stack;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.runtime.stack.StackOptions;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Has another recorder count, and decides at each event whether the storage is to be watched. It is
 * not there yet, so a note is left in the stripe, which {@link #born} finds by the site's id; the
 * next event drops it.
 *
 * <p>Smaller storages are those that {@link SamplingRecorder} draws; where that is not at work, a
 * Poisson process of the same kind is drawn here.
 */
final class WatchingRecorder extends Recorder {

  private final Recorder inner;
  private final Types types;
  private final Watches watches;
  private final long fromBytes;
  private final boolean innerDraws;
  private final long seed;
  private final AtomicInteger stripesDrawn = new AtomicInteger();

  /** Plain: see {@link SamplingRecorder}. */
  private long intervalBytes;

  static Recorder around(Recorder inner, Types types, StackOptions options, Watches watches) {
    return new WatchingRecorder(inner, types, options, watches);
  }

  private WatchingRecorder(Recorder inner, Types types, StackOptions options, Watches watches) {
    this.inner = inner;
    this.types = types;
    this.watches = watches;
    this.fromBytes = watches.options().fromBytes();
    this.innerDraws = options.mode() == StackMode.SAMPLED;
    this.seed = options.seed();
    this.intervalBytes = watches.options().intervalBytes();
  }

  @Override
  public void sampleEvery(long bytes) {
    intervalBytes = bytes;
    inner.sampleEvery(bytes);
  }

  @Override
  public void tell(SampleListener who) {
    inner.tell(who);
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    inner.denied(stripe, type, bytes);
  }

  @Override
  public long event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    Births births = birthsOf(stripe);
    if (births == null) {
      return inner.event(stripe, site, type, oldLength, newLength);
    }
    births.forget();
    long counted = inner.event(stripe, site, type, oldLength, newLength);
    ContainerType of = types.get(type);
    if (newLength < 0 || of.kind() == StorageKind.NODE) {
      return counted;
    }
    long bytes = of.layout().bytes(newLength);
    if (bytes >= fromBytes) {
      large(stripe, births, site, type, bytes);
    } else {
      double probability = innerDraws ? births.drawn : drawn(births, bytes);
      if (probability > 0) {
        sample(stripe, births, site, type, bytes, probability);
      }
    }
    return counted;
  }

  private double drawn(Births births, long bytes) {
    long left = births.left - bytes;
    births.left = left;
    long interval = intervalBytes;
    if (left >= 0 && births.leftOfInterval == interval) {
      return 0;
    }
    double probability = left < 0 ? births.draws.probability(bytes) : 0;
    births.draw(interval);
    return probability;
  }

  private void large(Stripe stripe, Births births, int site, int type, long bytes) {
    if (!watches.hasRoom(false)) {
      births.unwatched++;
      births.unwatchedBytes += bytes;
    } else if (stripe.isLent()) {
      births.unclaimed++;
    } else {
      if (innerDraws && births.stack == null) {
        births.stack = stackOf(stripe);
      }
      births.await(site, type, bytes, false, 1);
    }
  }

  private void sample(
      Stripe stripe, Births births, int site, int type, long bytes, double probability) {
    if (stripe.isLent() || !watches.hasRoom(true)) {
      births.samplesUnwatched++;
    } else {
      births.await(site, type, bytes, true, probability);
    }
  }

  /** Null where there is no stack or heap left to take one: it must not reach the program. */
  private static @Nullable Stack stackOf(Stripe stripe) {
    boolean outer = stripe.inside;
    stripe.inside = true;
    try {
      Trail trail = stripe.trail();
      Stack stack = trail == null ? null : trail.take();
      if (stack != null) {
        stripe.stacksTaken++;
        return stack;
      }
    } catch (RuntimeException | Error noStack) {
      // Said below.
    } finally {
      stripe.inside = outer;
    }
    stripe.stacksDropped++;
    return null;
  }

  /** Null for threads of Trellis's own, and where there is no heap left. */
  private @Nullable Births birthsOf(Stripe stripe) {
    Births births = stripe.births;
    if (births != null || !stripe.isProgram()) {
      return births;
    }
    boolean outer = stripe.inside;
    stripe.inside = true;
    try {
      births = new Births(seed, stripesDrawn.getAndIncrement(), intervalBytes);
      stripe.births = births;
    } catch (OutOfMemoryError heapIsFull) {
      stripe.unborn++;
    } finally {
      stripe.inside = outer;
    }
    return births;
  }

  /** The guard is put back by a store and no call, which succeeds even where the stack ends. */
  @Override
  public void born(Stripe stripe, int site, Object storage) {
    Births births = stripe.births;
    if (births == null || !births.awaits(site) || stripe.inside) {
      return;
    }
    stripe.inside = true;
    try {
      watches.add(births.watch(storage));
    } catch (RuntimeException | Error noRoom) {
      stripe.unborn++;
    } finally {
      stripe.inside = false;
    }
  }
}
