package dev.trellis.runtime.decide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rarer lots of one thread, one for each place where it books. Its thread's alone. */
final class Lots {

  private static final int FIRST_ROOM = 4;

  private @Nullable Lot[] all = new Lot[FIRST_ROOM];
  private int count;

  /** That of a place; null where there is no memory to make it. */
  @Nullable Lot of(Booking place) {
    for (int i = 0; i < count; i++) {
      Lot lot = all[i];
      if (lot != null && lot.in == place) {
        return lot;
      }
    }
    try {
      Lot made = new Lot(place);
      if (count == all.length) {
        all = Arrays.copyOf(all, 2 * count);
      }
      all[count] = made;
      count++;
      return made;
    } catch (OutOfMemoryError heapIsFull) {
      return null;
    }
  }

  /** Adds what a thread that has ended left behind. */
  void takeOver(Lots left) {
    for (int i = 0; i < left.count; i++) {
      Lot theirs = left.all[i];
      Lot mine = theirs == null ? null : of(theirs.in);
      if (theirs != null && mine != null) {
        mine.bytes += theirs.bytes;
      }
    }
  }
}
