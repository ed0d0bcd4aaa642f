package dev.trellis.runtime.draw;

/** Draws of a Poisson process over bytes. Confined to one thread at a time. */
public final class Draws {

  /** The state of a SplitMix64 generator. */
  private long random;

  /** The mean of the draw that is being counted down. */
  private double intervalBytes = 1;

  /**
   * No draw yet.
   *
   * @param seed of the process
   * @param ordinal of who draws, so that each has draws of its own
   */
  public Draws(long seed, int ordinal) {
    random = SplitMix.mixed(SplitMix.mixed(seed) + ordinal);
  }

  /**
   * How many bytes may pass until the next sample: whole ones, of which an event of n uses up n, so
   * that it is drawn with the probability {@code 1 - exp(-n / mean)} exactly.
   *
   * @param meanBytes 1 or more
   * @return 0 or more
   */
  public long draw(long meanBytes) {
    intervalBytes = meanBytes;
    random += SplitMix.GAMMA;
    double uniform = ((SplitMix.mixed(random) >>> 11) + 1) * 0x1p-53;
    return (long) (-Math.log(uniform) * meanBytes);
  }

  /**
   * With what probability an event was drawn by the draw that is being counted down.
   *
   * @param bytes of the event, 0 or more
   * @return 0 to 1
   */
  public double probability(long bytes) {
    return -Math.expm1(-bytes / intervalBytes);
  }
}
