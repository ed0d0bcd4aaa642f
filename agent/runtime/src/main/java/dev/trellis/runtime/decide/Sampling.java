package dev.trellis.runtime.decide;

import dev.trellis.runtime.draw.Draws;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which storages of the live ledger are watched by themselves, and how many bytes of the others one
 * sample stands for. Any number of threads.
 *
 * <p>A sample is the storage at which a Poisson process over the bytes of a thread strikes, and it
 * stands for all that the thread was granted since the one before. So nothing is booked twice or
 * left out, and where all live, or all are dead, what is booked is exact; in between the error of n
 * samples is about the square root of two n of them.
 */
final class Sampling {

  /** Storages from this size up are always watched by themselves, but under a very large limit. */
  static final long WATCHED_FROM_BYTES = 16 << 10;

  /** One part in so many of the limit is what a sample stands for on the average. */
  static final int PARTS_OF_LIMIT = 2048;

  /** With more threads than this one sample stands for less: all that they hold back is bounded. */
  static final int FEW_THREADS = 16;

  private static final long LEAST_MEAN_BYTES = 256;

  /** The same samples in each run of a program that does the same. */
  private static final long SEED = 0;

  /** Where small storages are booked: not by each decision, but for all of a lot at its sample. */
  final Account small;

  /** Where the others are, unless something else is said of them. */
  final Account limit;

  /** What threads book in it ahead. */
  final Portions portions;

  /** The storages that threads await. */
  final Awaited awaited = new Awaited();

  /** Storages of so many bytes and more are watched by themselves. */
  final long watchedFromBytes;

  private final long mostBytes;

  /** By what the samples go that are taken of the process: its limit, or what stands for one. */
  private final long measureBytes;

  /** Whether small ones are to be denied, as of their last sample. */
  private volatile boolean full;

  private final AtomicInteger drawers = new AtomicInteger();

  /** That have a note now, or had one that no other thread has taken over. */
  private final AtomicInteger threads = new AtomicInteger();

  private final AtomicInteger rareLots = new AtomicInteger();

  /**
   * Nothing drawn yet.
   *
   * @param limit where storages are booked that a limit may refuse
   * @param small where small ones are
   * @param portions of the limit, that threads book ahead
   * @param mostBytes what both may hold at the most
   * @param measureBytes the least limit of the process, be it one that refuses nothing
   */
  Sampling(Account limit, Account small, Portions portions, long mostBytes, long measureBytes) {
    this.portions = portions;
    this.mostBytes = mostBytes;
    this.measureBytes = measureBytes;
    this.limit = limit;
    this.small = small;
    this.watchedFromBytes = watchedFromBytes(measureBytes);
  }

  static long watchedFromBytes(long limitBytes) {
    return Math.max(WATCHED_FROM_BYTES, limitBytes / PARTS_OF_LIMIT);
  }

  /** The draws of one more thread. */
  Draws draws() {
    threads.getAndIncrement();
    return new Draws(SEED, drawers.getAndIncrement());
  }

  /** One thread less: it has ended, and another has what it left behind. */
  void ended() {
    threads.getAndDecrement();
  }

  /** Threads that have a note. */
  int threads() {
    return threads.get();
  }

  /** The mean number of bytes that the next sample of a thread stands for. */
  long meanBytes() {
    return meanBytes(measureBytes, threads.get());
  }

  /**
   * One more lot of a thread's, for a place that has an account of its own. Its samples go by the
   * least limit there: by those of a large process, a small rule inside it would hold what is dead
   * for good.
   *
   * @param draws of the thread
   */
  RareLot lot(Booking place, Draws draws) {
    long ofBytes = Math.min(measureBytes, place.boundBytes());
    RareLot made = new RareLot(place, ofBytes, watchedFromBytes(ofBytes));
    rareLots.getAndIncrement();
    made.left = draws.draw(meanBytes(made));
    return made;
  }

  /** So many of these are another thread's now, which had its own. */
  void merged(int lots) {
    rareLots.getAndAdd(-lots);
  }

  /** The mean number of bytes that the next sample of such a lot stands for. */
  long meanBytes(RareLot lot) {
    return meanBytes(lot.measureBytes, rareLots.get());
  }

  static long meanBytes(long limitBytes, int threads) {
    return Math.max(LEAST_MEAN_BYTES, limitBytes / PARTS_OF_LIMIT / (1 + threads / FEW_THREADS));
  }

  /** Books small storages, for which a sample stands. */
  void bookSmall(long bytes) {
    small.book(bytes);
    full = limit.heldBytes() >= mostBytes;
  }

  /** Whether small storages are granted at this moment. */
  boolean hasRoomForSmall() {
    return !full || makeRoom();
  }

  private boolean makeRoom() {
    full = limit.heldBytes() >= mostBytes;
    return !full;
  }

  /** Whether that is the place of what is booked late. */
  boolean isLate(Booking place) {
    return place == small;
  }
}
