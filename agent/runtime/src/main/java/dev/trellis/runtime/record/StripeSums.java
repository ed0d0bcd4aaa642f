package dev.trellis.runtime.record;

import org.jspecify.annotations.Nullable;

/** What a stripe has counted so far, in few numbers. Any thread; as they are right now. */
final class StripeSums {

  /** How many figures {@link #add} adds up. */
  static final int COUNT = 3;

  private static final @Nullable TypeCounters[] NOTHING = {};

  private StripeSums() {}

  /** Adds requestedBytes, copiedBytes and denials, of call sites too. */
  static void add(Stripe stripe, long[] sums) {
    for (@Nullable TypeCounters[] all : stripe.counted()) {
      for (TypeCounters counted : all == null ? NOTHING : all) {
        if (counted != null) {
          add(counted, sums);
        }
      }
    }
    Trail followed = stripe.trail();
    if (followed != null) {
      for (@Nullable CallSite site : followed.sites().all()) {
        if (site instanceof ExactSite exact) {
          add(exact.counters, sums);
        }
      }
    }
  }

  private static void add(TypeCounters counted, long[] sums) {
    sums[0] += counted.requestedBytes();
    sums[1] += counted.copiedBytes();
    sums[2] += counted.denials;
  }

  /** A number that changes with each event and each denial. */
  static long progress(Stripe stripe) {
    long changes = stripe.dropped();
    for (@Nullable TypeCounters[] all : stripe.counted()) {
      for (TypeCounters counted : all == null ? NOTHING : all) {
        changes += counted == null ? 0 : counted.version + counted.denials;
      }
    }
    Trail followed = stripe.trail();
    if (followed != null) {
      for (@Nullable CallSite site : followed.sites().all()) {
        if (site instanceof ExactSite exact) {
          changes += exact.counters.version + exact.counters.denials;
        }
      }
    }
    return changes;
  }

  /** Bytes that its counters hold. */
  static long heldBytes(Stripe stripe) {
    long held = 0;
    for (@Nullable TypeCounters[] all : stripe.counted()) {
      for (TypeCounters counted : all == null ? NOTHING : all) {
        held += counted == null ? 0 : counted.heldBytes();
      }
    }
    Trail followed = stripe.trail();
    return followed == null ? held : held + followed.sites().heldBytes();
  }
}
