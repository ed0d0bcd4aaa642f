package com.acme.quotes;

/**
 * Prices options by a binomial tree. It uses plain arithmetic only, so every JVM comes to the same
 * cent.
 */
final class PriceModel {

  private static final int STEPS = 64;
  private static final double UP = 1.01;
  private static final double DOWN = 1 / UP;
  private static final double RISE = 0.5025;

  private final double[] worth = new double[STEPS + 1];

  /**
   * The price of an option that may be used at any time.
   *
   * @param spotCents price of the share now, in cents
   * @param option the option
   * @return cents, 0 or more
   */
  long priceCents(int spotCents, Option option) {
    double lowest = spotCents;
    for (int i = 0; i < STEPS; i++) {
      lowest *= DOWN;
    }
    double share = lowest;
    for (int i = 0; i <= STEPS; i++) {
      worth[i] = Math.max(0, option.strikeCents() - share);
      share *= UP * UP;
    }
    for (int step = STEPS - 1; step >= 0; step--) {
      lowest *= UP;
      share = lowest;
      for (int i = 0; i <= step; i++) {
        double later = RISE * worth[i + 1] + (1 - RISE) * worth[i];
        worth[i] = Math.max(option.strikeCents() - share, later);
        share *= UP * UP;
      }
    }
    return (long) worth[0];
  }
}
