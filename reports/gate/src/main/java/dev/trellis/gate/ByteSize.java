package dev.trellis.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as JVM options write them: {@code 12m} is 12 times 1024 times 1024 bytes. */
final class ByteSize {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,19})([kmgKMG])");

  private ByteSize() {}

  /**
   * The size in bytes.
   *
   * @throws IllegalArgumentException if {@code text} is not a whole number followed by k, m or g,
   *     or is beyond 2<sup>63</sup>-1 bytes
   */
  static long parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a size: " + text);
    }
    int shift =
        switch (matcher.group(2)) {
          case "k", "K" -> 10;
          case "m", "M" -> 20;
          default -> 30;
        };
    try {
      return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("too large: " + text, e);
    }
  }
}
