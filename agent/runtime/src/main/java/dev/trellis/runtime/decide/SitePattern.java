package dev.trellis.runtime.decide;

/**
 * Growth sites by their names: {@code Type.method}, with or without the type's package, in which
 * {@code *} stands for any characters.
 *
 * @param text such as {@code HashMap.resize}
 */
public record SitePattern(String text) {

  /**
   * Whether a site is meant.
   *
   * @param type binary name of the container's class
   * @param method name of the method, without its descriptor
   * @return whether it is, by its full name or by that without the package
   */
  public boolean matches(String type, String method) {
    String full = type + "." + method;
    return isLike(text, full) || isLike(text, full.substring(type.lastIndexOf('.') + 1));
  }

  private static boolean isLike(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(name);
    }
    if (!name.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    for (int from = star; from <= name.length(); from++) {
      if (isLike(rest, name.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
