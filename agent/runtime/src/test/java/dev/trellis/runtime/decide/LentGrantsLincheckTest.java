package dev.trellis.runtime.decide;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that claim at once get a slot each, and keep it while they live. */
class LentGrantsLincheckTest {

  @Test
  @Timeout(600)
  void whatever_the_schedule_no_slot_is_had_by_two_living_threads() {
    Schedules.checked(Operations.class, Specification.class, 2, 2, 1);
  }

  /**
   * What Lincheck calls. All slots that its threads may have are at first those of threads that
   * have ended, each of which was granted a storage and has not made it.
   */
  public static final class Operations {

    private static final int DEAD = 8;
    private static final long FIRST_ID = 100;
    private static final long STORAGE_BYTES = 2048;

    private final Account limit = new Account(Long.MAX_VALUE);
    private final LentGrants grants =
        new LentGrants(Ledgers.sampling(limit, Account.withoutBound(), Long.MAX_VALUE));

    /** What each of Lincheck's threads was lent; a place is its thread's alone. */
    private final Grant[] lent = new Grant[5];

    public Operations() {
      Thread ended = new Thread(() -> {});
      for (int i = 0; i < DEAD; i++) {
        Grant grant = grants.claim(FIRST_ID + i, ended);
        limit.book(STORAGE_BYTES);
        grant.granted(limit, STORAGE_BYTES, false);
      }
    }

    /** Whether the calling thread has a slot, the same as before, that it also finds. */
    @Operation
    public boolean claim(@Param(gen = ThreadIdGen.class) int thread) {
      long id = id(thread);
      Grant grant = grants.claim(id, Thread.currentThread());
      boolean same = lent[thread] == null || lent[thread] == grant;
      lent[thread] = grant;
      return same && grant != null && grant.threadId == id && grants.find(id) == grant;
    }

    /** Once at the end of each schedule: what one that has ended left behind came back once. */
    @Validate
    public void eachKeptItsSlotAndTheDeadLeftTheirsOnce() {
      int taken = 0;
      for (int thread = 0; thread < lent.length; thread++) {
        if (lent[thread] != null) {
          taken++;
          if (grants.find(id(thread)) != lent[thread]) {
            throw new IllegalStateException("thread " + thread + " lost its slot");
          }
        }
      }
      long expected = (DEAD - taken) * STORAGE_BYTES;
      if (limit.inUseBytes() != expected) {
        throw new IllegalStateException(
            "%d slots were taken: %d bytes are booked instead of %d"
                .formatted(taken, limit.inUseBytes(), expected));
      }
    }

    /** All begin to look at the same slot, as ids do that are 4,096 apart. */
    private static long id(int thread) {
      return FIRST_ID + 4096L * (thread + 1);
    }
  }

  /** There is a slot for each. */
  public static final class Specification {

    public boolean claim(int thread) {
      return true;
    }
  }
}
