package dev.trellis.runtime.decide;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A collector that reclaims what it is told is garbage, and a clock that waiting moves. */
class FakeJvm extends Jvm {

  private static final long MILLI = 1_000_000;
  private static final Object IMMORTAL = new Object();

  /** What the next collection reclaims. */
  final List<GrantedStorage> garbage = new ArrayList<>();

  /** When collections began, in milliseconds. */
  final List<Long> collections = new ArrayList<>();

  /** How long it was waited each time, in milliseconds; negative where it was spun. */
  final List<Long> pauses = new ArrayList<>();

  boolean hears = true;

  /**
   * Whether the first collection is left out, or is a young one, which reclaims the witness alone.
   */
  boolean leavesOneOut;

  boolean hasAYoungOne;

  boolean interrupts;
  long nanos = 1_000 * MILLI;

  /** What a collection takes. */
  long tookMillis = 5;

  @Override
  WeakReference<Object> collect() {
    collections.add(nanos / MILLI);
    nanos += tookMillis * MILLI;
    WeakReference<Object> witness = new WeakReference<>(IMMORTAL);
    boolean first = collections.size() == 1;
    if (hears && !(first && leavesOneOut)) {
      witness.clear();
      if (!(first && hasAYoungOne)) {
        reclaim();
      }
    }
    return witness;
  }

  /** As the JVM does by itself. */
  void reclaim() {
    garbage.forEach(WeakReference::clear);
    garbage.clear();
  }

  @Override
  long nanos() {
    return nanos;
  }

  @Override
  boolean pause(long millis, boolean spins) {
    pauses.add(spins ? -millis : millis);
    nanos += millis * MILLI;
    return interrupts && !spins;
  }
}
