package dev.trellis.options;

/** Whole numbers as people write them in options: ASCII digits alone, no sign, no separators. */
final class WholeNumber {
  /** What {@link #parse} returns for a text that is not a whole number. */
  static final long NONE = -1;

  private WholeNumber() {}

  /** The number, {@code Long.MAX_VALUE} if it is that or larger, {@link #NONE} if it is none. */
  static long parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : number * 10 + digit;
    }
    return number;
  }
}
