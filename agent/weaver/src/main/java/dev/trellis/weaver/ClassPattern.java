package dev.trellis.weaver;

/**
 * A class name in which {@code *} stands for any run of characters without a dot, and a final
 * {@code **} for any run at all.
 *
 * @param text the pattern, of binary names
 */
public record ClassPattern(String text) {

  /**
   * Whether a class is meant.
   *
   * @param name binary name
   * @return whether it is
   */
  public boolean matches(String name) {
    return matches(0, name, 0);
  }

  /** What every class that is meant begins with. */
  String prefix() {
    int star = text.indexOf('*');
    return star < 0 ? text : text.substring(0, star);
  }

  private boolean matches(int from, String name, int at) {
    int star = text.indexOf('*', from);
    if (star < 0) {
      return name.length() - at == text.length() - from
          && name.regionMatches(at, text, from, text.length() - from);
    }
    int literal = star - from;
    if (!name.regionMatches(at, text, from, literal)) {
      return false;
    }
    if (text.startsWith("**", star) && star == text.length() - 2) {
      return true;
    }
    for (int next = at + literal; next <= name.length(); next++) {
      if (matches(star + 1, name, next)) {
        return true;
      }
      if (next < name.length() && name.charAt(next) == '.') {
        return false;
      }
    }
    return false;
  }
}
