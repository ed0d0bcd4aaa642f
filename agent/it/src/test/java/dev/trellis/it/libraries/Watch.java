package dev.trellis.it.libraries;

/** Is shown a container after each operation on it. */
interface Watch {

  /** Looks at nothing, so that it grows nothing. */
  Watch NONE = container -> {};

  /** Looks at a container as it is now. */
  void see(Object container);

  /**
   * Is told a length that no array shows.
   *
   * @param life stands for the one that has the storage, from its first to its last
   * @param field its class and the field that holds the length, separated by a blank
   */
  default void seeLength(Object life, String field, int length) {}
}
