package dev.trellis.options;

/**
 * Text that is safe to print within one line: a value taken from outside may hold line ends, and a
 * message must stay one line whatever it quotes.
 */
public final class OneLine {
  private static final String HEX = "0123456789abcdef";

  private OneLine() {}

  /**
   * The text with every control character and line separator written as four hex digits after a
   * backslash and a {@code u}.
   */
  public static String of(String text) {
    StringBuilder line = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      if (breaks && line == null) {
        line = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (line != null) {
        append(line, c, breaks);
      }
    }
    return line == null ? text : line.toString();
  }

  /** The text as {@link #of}, between double quotes. */
  public static String quoted(String text) {
    return '"' + of(text) + '"';
  }

  private static void append(StringBuilder line, char c, boolean breaks) {
    if (!breaks) {
      line.append(c);
      return;
    }
    line.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      line.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
