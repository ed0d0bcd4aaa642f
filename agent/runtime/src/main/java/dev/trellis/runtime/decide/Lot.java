package dev.trellis.runtime.decide;

import dev.trellis.runtime.layout.Padded;

/**
 * Storages of one thread that are booked at the same place and not watched: the next sample that is
 * taken of them will stand for all. Its thread's alone.
 */
class Lot extends Padded {

  final Booking in;

  /** Of those that no sample stands for yet. */
  long bytes;

  Lot(Booking in) {
    this.in = in;
  }
}
