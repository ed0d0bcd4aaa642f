package dev.trellis.it.programs;

/**
 * Something that a program does, in the middle of which growth may be denied.
 *
 * @param name for its line
 * @param before what comes before, of which nothing is denied
 * @param act what it is, of a round: a second time of the same round it goes on where it was denied
 */
record Deed(String name, Step before, Step act) {

  /** Elements of lists whose storages are large enough to be denied by a limit. */
  static final int MANY = 2_000;

  Deed(String name, Step act) {
    this(name, round -> {}, act);
  }

  /** A part of it. */
  interface Step {
    /**
     * Does it.
     *
     * @throws Exception if it cannot be done, or is done wrong
     */
    void at(int round) throws Exception;
  }

  /** Fails unless it is so. */
  static void check(boolean so, String what) {
    if (!so) {
      throw new IllegalStateException(what);
    }
  }
}
