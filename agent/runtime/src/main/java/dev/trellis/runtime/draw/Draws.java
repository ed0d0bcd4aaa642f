package dev.trellis.runtime.draw;

/** Draws of a Poisson process over bytes. Confined to one thread at a time. */
public final class Draws {

  /**
   * What the state of a SplitMix64 generator (Steele, Lea and Flood, 2014) goes up by; what comes
   * of neighbouring states has nothing to do with each other.
   */
  public static final long GAMMA = 0x9e3779b97f4a7c15L;

  /** The state of such a generator. */
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
    random = mixed(mixed(seed) + ordinal);
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
    random += GAMMA;
    double uniform = ((mixed(random) >>> 11) + 1) * 0x1p-53;
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

  /**
   * What comes of a state of the generator.
   *
   * @param state any
   * @return 64 bits that look random
   */
  public static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
