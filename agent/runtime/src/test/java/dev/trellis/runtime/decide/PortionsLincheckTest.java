package dev.trellis.runtime.decide;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads book ahead, spend and are recalled at once: nothing is granted twice, or lost. */
class PortionsLincheckTest {

  @Test
  @Timeout(600)
  void whatever_the_schedule_what_is_booked_is_what_was_granted_and_what_is_left() {
    Schedules.checked(Operations.class, Specification.class, 2, 3, 3);
  }

  /** What Lincheck calls. There is room for a portion, and then not for all that is asked for. */
  public static final class Operations {

    private static final long LIMIT = 64L << 20;
    private static final long STORAGE = 2_048;
    private static final long LEFT = 64 * Portions.LEAST_BYTES + STORAGE;

    private final Account limit = new Account(LIMIT);
    private final Portions portions = new Portions(limit, Long.MAX_VALUE);

    /** Of each of Lincheck's threads; a place is its thread's alone. */
    private final Portion[] own = new Portion[5];

    private final long[] granted = new long[5];

    public Operations() {
      limit.book(LIMIT - LEFT);
      for (int i = 0; i < own.length; i++) {
        own[i] = new Portion(portions);
      }
    }

    /** A storage as most are. */
    @Operation
    public void take(@Param(gen = ThreadIdGen.class) int thread) {
      Portion portion = own[thread];
      if (portion.isAhead(STORAGE)) {
        portion.spendAhead(STORAGE);
        granted[thread] += STORAGE;
        return;
      }
      long unused = portion.settled();
      portion.heed();
      if (limit.book(STORAGE)) {
        granted[thread] += STORAGE;
        portion.refill(1);
      }
      unused = portion.layAhead(Long.MAX_VALUE);
    }

    /** One that takes what is left, or is refused. */
    @Operation
    public void takeAll(@Param(gen = ThreadIdGen.class) int thread) {
      long unused = own[thread].settled();
      own[thread].giveBack();
      portions.recall();
      if (limit.book(LEFT - STORAGE)) {
        granted[thread] += LEFT - STORAGE;
      }
      portions.recallEnds();
    }

    /** Once at the end of each schedule. */
    @Validate
    public void allIsAccountedFor() {
      long all = LIMIT - LEFT + portions.unspentBytes();
      for (long each : granted) {
        all += each;
      }
      if (all != limit.inUseBytes() || all > LIMIT) {
        throw new IllegalStateException(
            "%d bytes are granted or left, %d are booked".formatted(all, limit.inUseBytes()));
      }
    }
  }

  /** Nothing is told: what is granted depends on what others have booked ahead. */
  public static final class Specification {

    public void take(int thread) {}

    public void takeAll(int thread) {}
  }
}
