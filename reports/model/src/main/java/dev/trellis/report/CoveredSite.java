package dev.trellis.report;

/**
 * One growth site and whether it was woven.
 *
 * @param site the allocation instruction: the container's class name, then the method and whatever
 *     tells it from others, such as {@code java.util.ArrayList.grow(I)[Ljava/lang/Object;}
 * @param kind what it creates, such as {@code GROWTH}
 * @param denialClass what a denial there leaves behind: {@code STRONG}, {@code INSERTED} or {@code
 *     NEVER_DENIED}
 * @param status what weaving did to it
 */
public record CoveredSite(String site, String kind, String denialClass, Status status) {

  /** What weaving did to a growth site. */
  public enum Status {
    /** Rewritten: every event there is seen. */
    WOVEN,
    /** Its class was never loaded, so it had no event. */
    NOT_LOADED,
    /** The catalogue expects it, the class does not hold it: what it does instead is not seen. */
    ABSENT,
    /** The class holds it, the catalogue does not: its growth is not seen. */
    UNKNOWN,
    /** It could not be rewritten: its growth is not seen. */
    FAILED;

    /** Whether growth at such a site may have gone unseen. */
    public boolean missesGrowth() {
      return this == ABSENT || this == UNKNOWN || this == FAILED;
    }
  }

  /**
   * Whether this site is one of the named class's: the site begins with the type's whole name, and
   * what follows is a member of it rather than the rest of a longer name.
   */
  public boolean belongsTo(String type) {
    if (type.isEmpty() || !site.startsWith(type)) {
      return false;
    }
    String rest = site.substring(type.length());
    if (rest.isEmpty()) {
      return true;
    }
    char next = rest.charAt(0);
    if (next == '.') {
      // "java.util" must not pass as the type of "java.util.ArrayList.grow(I)".
      int arguments = rest.indexOf('(');
      String member = arguments < 0 ? rest : rest.substring(0, arguments);
      return member.indexOf('.', 1) < 0 && member.indexOf('#') < 0;
    }
    return !Character.isJavaIdentifierPart(next);
  }
}
