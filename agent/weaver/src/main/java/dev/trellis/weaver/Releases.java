package dev.trellis.weaver;

/**
 * A range of the JDK's feature releases, both ends included.
 *
 * @param first the oldest
 * @param last the newest
 */
public record Releases(int first, int last) {

  /** What the catalogue of java.base is checked against, whenever it is built. */
  private static final int[] VERIFIED = {17, 21, 25};

  static final Releases ALL = new Releases(0, Integer.MAX_VALUE);

  /** Reads {@code 17} or {@code 17-25}; whatever else is a {@link NumberFormatException}. */
  static Releases parse(String text) {
    int dash = text.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : Integer.parseInt(text.substring(dash + 1));
    if (last < first) {
      throw new NumberFormatException(text + " ends before it begins");
    }
    return new Releases(first, last);
  }

  boolean cover(int release) {
    return first <= release && release <= last;
  }

  /**
   * Whether the catalogue was checked against a release.
   *
   * @param release feature release
   * @return whether it was
   */
  public static boolean isVerified(int release) {
    for (int verified : VERIFIED) {
      if (verified == release) {
        return true;
      }
    }
    return false;
  }

  /** The releases that were checked, as a line has them. */
  public static String verified() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < VERIFIED.length; i++) {
      list.append(i == 0 ? "" : i == VERIFIED.length - 1 ? " and " : ", ").append(VERIFIED[i]);
    }
    return list.toString();
  }
}
