package dev.trellis.doctor;

/** What is to be said of one thing that was asked about. */
interface Section {

  /**
   * Prints it.
   *
   * @param all whether every site and every class is wanted
   * @return whether all that is expected can be woven
   */
  boolean print(Lines lines, boolean all);
}
