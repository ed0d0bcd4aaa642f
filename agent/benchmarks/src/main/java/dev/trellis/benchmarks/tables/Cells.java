package dev.trellis.benchmarks.tables;

import java.util.Locale;

/** Figures as they stand in a table's cell. The same in every locale. */
public final class Cells {

  private Cells() {}

  /** A figure with so many decimals; a negative one that rounds to zero is plain zero. */
  public static String figure(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return Double.parseDouble(text) == 0 && text.startsWith("-") ? text.substring(1) : text;
  }

  /** A median with its quartiles behind it, such as {@code 1.90 [1.72, 2.11]}. */
  public static String spread(Quartiles of, int decimals) {
    return figure(of.median(), decimals)
        + " ["
        + figure(of.lower(), decimals)
        + ", "
        + figure(of.upper(), decimals)
        + "]";
  }
}
