package dev.trellis.viewer;

/** Widths of text on a terminal, in columns. */
final class Columns {

  private Columns() {}

  /** Columns that the text takes: two for East Asian wide characters, none for combining marks. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** As many characters from the start as fit into {@code width} columns. */
  static String head(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += width(codePoint);
      if (used > width) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  /** As many characters from the end as fit into {@code width} columns. */
  static String tail(String text, int width) {
    int start = text.length();
    int used = 0;
    while (start > 0) {
      int codePoint = text.codePointBefore(start);
      used += width(codePoint);
      if (used > width) {
        break;
      }
      start -= Character.charCount(codePoint);
    }
    return text.substring(start);
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    return within(codePoint, 0x1100, 0x115F)
        || within(codePoint, 0x2E80, 0xA4CF)
        || within(codePoint, 0xAC00, 0xD7A3)
        || within(codePoint, 0xF900, 0xFAFF)
        || within(codePoint, 0xFE30, 0xFE6F)
        || within(codePoint, 0xFF00, 0xFF60)
        || within(codePoint, 0xFFE0, 0xFFE6)
        || within(codePoint, 0x1F300, 0x1FAFF)
        || within(codePoint, 0x20000, 0x3FFFD);
  }

  private static boolean within(int codePoint, int from, int to) {
    return codePoint >= from && codePoint <= to;
  }
}
