package dev.trellis.it.expected;

/**
 * The storages that one container has one after the other. A type whose containers have several
 * storages at a time, perhaps of several elements, has a life for each of them.
 *
 * @param type the class whose growth it is
 * @param element what its storages are arrays of
 * @param kind what becomes of the content as they grow
 * @param lengths their lengths; {@link #GIVEN_UP} where the container gave up its storage for none,
 *     {@link #back} where it gave it up for one that it had before
 */
public record Life(String type, Element element, Kind kind, int... lengths) {

  /** What becomes of the content of a storage that another replaces. */
  public enum Kind {
    /** It is copied. */
    ARRAY,
    /** Its slots are gone through and its entries find a new place: no array is copied. */
    TABLE
  }

  /** Stands for no storage. */
  public static final int GIVEN_UP = -1;

  /**
   * Stands for going back to an earlier storage of that length, or for sharing that of another:
   * none is created.
   */
  static int back(int length) {
    return GIVEN_UP - 1 - length;
  }

  /** The length that a container goes back to there; {@link #GIVEN_UP} if it goes on. */
  static int wentBack(int length) {
    return Math.max(GIVEN_UP, GIVEN_UP - 1 - length);
  }

  /** The length in the end; {@link #GIVEN_UP} if there is none. */
  public int end() {
    int last = lengths.length == 0 ? GIVEN_UP : lengths[lengths.length - 1];
    return last >= 0 ? last : wentBack(last);
  }

  static Life array(String type, Element element, int... lengths) {
    return new Life(type, element, Kind.ARRAY, lengths);
  }

  static Life table(String type, int... lengths) {
    return new Life(type, Element.REFERENCE, Kind.TABLE, lengths);
  }

  static Life list(int... lengths) {
    return array("java.util.ArrayList", Element.REFERENCE, lengths);
  }

  static Life map(int... lengths) {
    return table("java.util.HashMap", lengths);
  }

  static Life deque(int... lengths) {
    return array("java.util.ArrayDeque", Element.REFERENCE, lengths);
  }

  /** The lengths are bytes. */
  static Life builder(int... lengths) {
    return array("java.lang.AbstractStringBuilder", Element.BYTE, lengths);
  }
}
