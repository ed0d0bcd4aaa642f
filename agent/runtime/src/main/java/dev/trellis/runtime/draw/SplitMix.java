package dev.trellis.runtime.draw;

/**
 * The SplitMix64 generator (Steele, Lea and Flood, 2014): a state goes up by {@link #GAMMA}, and
 * what comes of neighbouring states has nothing to do with each other.
 */
public final class SplitMix {

  /** What a state goes up by. */
  public static final long GAMMA = 0x9e3779b97f4a7c15L;

  private SplitMix() {}

  /**
   * What comes of a state.
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
