package dev.trellis.report;

/** Text from outside, made fit for one line of a terminal or a page. */
public final class Text {

  private Text() {}

  /**
   * The same text with everything that could end the line, move the cursor, turn the writing
   * direction or not be encoded written as {@code \}{@code u001b} and the like.
   */
  public static String printable(String text) {
    if (text.codePoints().allMatch(Text::isPlain)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  /** {@link #printable} text in double quotes, as messages show what they were given. */
  public static String quoted(Object given) {
    return '"' + printable(given.toString()) + '"';
  }

  private static void append(StringBuilder safe, int codePoint) {
    if (isPlain(codePoint)) {
      safe.appendCodePoint(codePoint);
    } else {
      for (char unit : Character.toChars(codePoint)) {
        safe.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
      }
    }
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
