package dev.trellis.runtime.decide;

/** A lot with samples of its own: a limit that holds for a part of the program may be small. */
final class RareLot extends Lot {

  /** By what its samples go: the least limit where it is booked. */
  final long measureBytes;

  /** Storages of so many bytes and more are watched by themselves. */
  final long watchedFromBytes;

  /** Bytes until its next sample. */
  long left;

  RareLot(Booking in, long measureBytes, long watchedFromBytes) {
    super(in);
    this.measureBytes = measureBytes;
    this.watchedFromBytes = watchedFromBytes;
  }
}
