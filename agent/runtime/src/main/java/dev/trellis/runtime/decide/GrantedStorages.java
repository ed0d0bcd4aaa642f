package dev.trellis.runtime.decide;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * All storages that are booked one by one. Any thread adds, by one compare-and-set, and at times
 * looks through a few of them, so that the dead do not pile up where nobody is ever refused. Who
 * looks holds a flag that is only tried for.
 *
 * <p>A storage takes about 56 bytes here and has 1,024 at least itself.
 */
final class GrantedStorages {

  private static final AtomicReferenceFieldUpdater<GrantedStorages, @Nullable GrantedStorage>
      ADDED =
          AtomicReferenceFieldUpdater.newUpdater(
              GrantedStorages.class, GrantedStorage.class, "added");

  private static final AtomicIntegerFieldUpdater<GrantedStorages> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(GrantedStorages.class, "count");

  private static final AtomicIntegerFieldUpdater<GrantedStorages> SWEEPING =
      AtomicIntegerFieldUpdater.newUpdater(GrantedStorages.class, "sweeping");

  /** A watch with its reference in the array here. */
  static final long WATCH_BYTES = 56;

  private static final int FIRST_ROOM = 1024;

  /** How many are added between two looks, and how many are then looked at. */
  private static final int ADDED_BETWEEN = 64;

  private static final int LOOKED_AT = 256;

  private final int most;

  /** Those that were added since the last look, the latest first. */
  private volatile @Nullable GrantedStorage added;

  private volatile int count;

  @SuppressWarnings("UnusedVariable") // read through SWEEPING
  private volatile int sweeping;

  private @Nullable GrantedStorage[] held = new GrantedStorage[FIRST_ROOM];
  private int heldCount;

  /** Where the next look begins. */
  private int hand;

  GrantedStorages(int most) {
    this.most = most;
  }

  /** As of now: several threads that ask at once may all be told so. */
  boolean hasRoom() {
    return count < most;
  }

  /** How many there are, with the reclaimed that nobody has looked at. */
  int count() {
    return count;
  }

  void add(GrantedStorage storage) {
    int before = COUNT.getAndIncrement(this);
    GrantedStorage head = added;
    storage.before = head;
    while (!ADDED.compareAndSet(this, head, storage)) {
      head = added;
      storage.before = head;
    }
    if (before % ADDED_BETWEEN == 0) {
      boolean unused = sweep(LOOKED_AT);
    }
  }

  /** Gives back what was reclaimed; false if another thread is at it. */
  boolean sweepAll() {
    return sweep(Integer.MAX_VALUE);
  }

  private boolean sweep(int some) {
    if (!SWEEPING.compareAndSet(this, 0, 1)) {
      return false;
    }
    try {
      take();
      int looks = Math.min(some, heldCount);
      hand = looks == heldCount ? 0 : hand;
      for (int i = 0; i < looks; i++) {
        look();
      }
    } finally {
      sweeping = 0;
    }
    return true;
  }

  private void look() {
    if (hand >= heldCount) {
      hand = 0;
    }
    GrantedStorage storage = held[hand];
    if (storage == null || !storage.isReclaimed()) {
      hand++;
      return;
    }
    // Taken out first: what a stack overflow then cuts short stays booked, and is not given twice.
    heldCount--;
    held[hand] = held[heldCount];
    held[heldCount] = null;
    COUNT.decrementAndGet(this);
    storage.account.reclaimed(storage.bytes);
  }

  /** What finds no room, since the heap is full, waits where it is. Nobody else takes. */
  private void take() {
    GrantedStorage head = added;
    while (head != null) {
      if (heldCount == held.length && !makeRoom()) {
        return;
      }
      if (ADDED.compareAndSet(this, head, head.before)) {
        held[heldCount] = head;
        heldCount++;
        head.before = null;
      }
      head = added;
    }
  }

  private boolean makeRoom() {
    try {
      held = Arrays.copyOf(held, 2 * heldCount);
      return true;
    } catch (OutOfMemoryError heapIsFull) {
      return false;
    }
  }
}
