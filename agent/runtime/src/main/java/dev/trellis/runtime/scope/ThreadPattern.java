package dev.trellis.runtime.scope;

/**
 * A scope that threads have by their names.
 *
 * @param scope what it is called
 * @param pattern a thread's name, in which {@code *} stands for any characters
 */
public record ThreadPattern(String scope, String pattern) {

  /**
   * Whether a thread is meant. Allocates nothing.
   *
   * @param name the thread's name
   * @return whether it is
   */
  public boolean matches(String name) {
    int at = 0;
    int star = -1;
    int retry = 0;
    int i = 0;
    while (i < name.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at;
        at++;
        retry = i;
      } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1; // the last star takes one more
        retry++;
        i = retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
