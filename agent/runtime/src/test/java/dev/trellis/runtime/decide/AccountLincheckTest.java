package dev.trellis.runtime.decide;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever threads do to one account, they might have done one after another. */
class AccountLincheckTest {

  private static final long BOUND_BYTES = 5;

  @Test
  @Timeout(600)
  void whatever_the_schedule_an_account_answers_as_if_asked_by_one_after_another() {
    Schedules.checked(Operations.class, Specification.class, 2, 3, 4);
  }

  /** What Lincheck calls, on an account of its own for each schedule. */
  @Param(name = "bytes", gen = IntGen.class, conf = "0:4")
  public static final class Operations {

    private final Account account = new Account(BOUND_BYTES);

    @Operation
    public boolean book(@Param(name = "bytes") int bytes) {
      return account.book(bytes);
    }

    @Operation
    public long giveBack(@Param(name = "bytes") int bytes) {
      return account.giveBack(bytes);
    }

    @Operation
    public long inUseBytes() {
      return account.inUseBytes();
    }

    @Operation
    public long peakBytes() {
      return account.peakBytes();
    }
  }

  /** What it should be: of one thread, with a bound that is kept and nothing below zero. */
  public static final class Specification {

    private long inUseBytes;
    private long peakBytes;

    public boolean book(int bytes) {
      boolean fits = inUseBytes + bytes <= BOUND_BYTES;
      inUseBytes += fits ? bytes : 0;
      peakBytes = Math.max(peakBytes, inUseBytes);
      return fits;
    }

    public long giveBack(int bytes) {
      long taken = Math.min(bytes, inUseBytes);
      inUseBytes -= taken;
      return bytes - taken;
    }

    public long inUseBytes() {
      return inUseBytes;
    }

    public long peakBytes() {
      return peakBytes;
    }
  }
}
