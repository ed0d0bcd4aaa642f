package dev.trellis.explain;

/** A part of what is said of a configuration. */
interface Section {

  /** Whether there is anything to say. */
  default boolean holdsFor(Configuration configuration) {
    return true;
  }

  void say(Configuration configuration, Page page);
}
