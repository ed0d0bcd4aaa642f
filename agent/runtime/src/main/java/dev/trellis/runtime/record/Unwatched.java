package dev.trellis.runtime.record;

/** What was to be watched, and could not be. Confined to the thread that sums up. */
public final class Unwatched {

  private long count;
  private long bytes;
  private long samples;
  private long unclaimed;

  Unwatched() {}

  void add(Stripe stripe) {
    unclaimed += stripe.unborn;
    Births births = stripe.births;
    if (births != null) {
      count += births.unwatched;
      bytes += births.unwatchedBytes;
      samples += births.samplesUnwatched;
      unclaimed += births.unclaimed;
    }
  }

  /** Storages from the given size up for which there was no room. */
  public long count() {
    return count;
  }

  /** Their bytes. */
  public long bytes() {
    return bytes;
  }

  /** Samples for which there was no room; what is estimated from the others is too low. */
  public long samples() {
    return samples;
  }

  /**
   * Storages that never came, or could not be watched: their allocation failed, the stack or the
   * heap ended, they are not at hand where they are counted, or their thread had no stripe of its
   * own.
   */
  public long unclaimed() {
    return unclaimed;
  }
}
