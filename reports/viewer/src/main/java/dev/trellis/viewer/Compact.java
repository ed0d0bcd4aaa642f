package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import java.util.Locale;

/** Numbers for narrow columns: exact while that is short, else rounded with a letter. */
final class Compact {

  /** The widest that {@link #count} prints. */
  static final int WIDTH = 9;

  private static final String LETTERS = "MGTPE";

  private Compact() {}

  /**
   * Up to 9,999,999 exact, beyond that in millions, thousand millions and so on: {@code 12.3 M}.
   */
  static String count(long count) {
    String exact = Quantities.grouped(count);
    if (exact.length() <= WIDTH) {
      return exact;
    }
    double rest = count / 1e6;
    int letter = 0;
    while (Math.abs(rest) >= 999.95 && letter < LETTERS.length() - 1) {
      rest /= 1000;
      letter++;
    }
    return String.format(Locale.ROOT, "%.1f %s", rest, LETTERS.charAt(letter));
  }
}
