package dev.trellis.runtime.decide;

/** Where bytes are booked, and taken off again: one account, or several at once. Any threads. */
interface Booking {

  /**
   * Books bytes everywhere, or nowhere.
   *
   * @param bytes to be added, 0 or more
   * @return whether they were booked
   */
  boolean book(long bytes);

  /**
   * Gives bytes back, as far as they are booked here.
   *
   * @param bytes to be taken off, 0 or more
   * @return those that were not booked here; of several accounts, of the first of them
   */
  long giveBack(long bytes);

  /**
   * Gives back what a collection has reclaimed; one thread at a time.
   *
   * @param bytes that are booked here
   */
  void reclaimed(long bytes);

  /** The most that is meant to be booked here; of several accounts, the least of these. */
  long boundBytes();
}
