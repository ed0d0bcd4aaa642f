package dev.trellis.it.expected;

/**
 * The storages that one container has one after the other.
 *
 * @param type the class whose growth it is
 * @param lengths their lengths; {@link #GIVEN_UP} where the container gave up its storage for none
 */
public record Life(String type, int... lengths) {

  /** Stands for no storage. */
  public static final int GIVEN_UP = -1;

  static Life list(int... lengths) {
    return new Life("java.util.ArrayList", lengths);
  }

  static Life map(int... lengths) {
    return new Life("java.util.HashMap", lengths);
  }

  static Life deque(int... lengths) {
    return new Life("java.util.ArrayDeque", lengths);
  }

  /** Whether its storage is a table, whose growth moves nodes and copies no array. */
  boolean isTable() {
    return type.equals("java.util.HashMap");
  }
}
