package dev.trellis.runtime.decide;

import dev.trellis.runtime.draw.Draws;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rarer lots of one thread, one for each place where it books. Its thread's alone. */
final class Lots {

  private static final int FIRST_ROOM = 4;

  private final Sampling sampling;
  private final Draws draws;
  private @Nullable RareLot[] all = new RareLot[FIRST_ROOM];
  private int count;

  /** Which was found last: most often it is the next one, too. */
  private int last;

  Lots(Sampling sampling, Draws draws) {
    this.sampling = sampling;
    this.draws = draws;
  }

  /** That of a place; null where there is no memory to make it. */
  @Nullable RareLot of(Booking place) {
    RareLot likely = all[last];
    return likely != null && likely.in == place ? likely : find(place);
  }

  private @Nullable RareLot find(Booking place) {
    for (int i = 0; i < count; i++) {
      RareLot lot = all[i];
      if (lot != null && lot.in == place) {
        last = i;
        return lot;
      }
    }
    try {
      if (count == all.length) {
        all = Arrays.copyOf(all, 2 * count);
      }
      RareLot made = sampling.lot(place, draws);
      all[count] = made;
      last = count;
      count++;
      return made;
    } catch (OutOfMemoryError heapIsFull) {
      return null;
    }
  }

  /** Adds what a thread that has ended left behind. */
  void takeOver(Lots left) {
    for (int i = 0; i < left.count; i++) {
      RareLot theirs = left.all[i];
      RareLot mine = theirs == null ? null : of(theirs.in);
      if (theirs != null && mine != null) {
        mine.bytes += theirs.bytes;
      }
    }
    sampling.merged(left.count);
  }
}
