package dev.trellis.runtime.decide;

import static dev.trellis.runtime.decide.Ledgers.SITE;

import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One limit inside another. The two together are not linearizable, and need not be: while the inner
 * one refuses, the bytes stand in the outer one for a moment, and another request may be refused
 * there that would have fitted before and after. What holds at each moment is that none is over;
 * and at rest both hold exactly what was granted, and grant all that fits.
 */
class NestedLimitsLincheckTest {

  private static final long OUTER_BYTES = 5 * 1024;
  private static final long INNER_BYTES = 3 * 1024;

  @Test
  @Timeout(600)
  void whatever_the_schedule_no_limit_is_passed_and_no_grant_or_room_is_lost() {
    Schedules.checked(Operations.class, Specification.class, 2, 3, 3);
  }

  /** What Lincheck calls. */
  @Param(name = "kib", gen = IntGen.class, conf = "1:3")
  public static final class Operations {

    private final LimitingPolicy outer =
        new LimitingPolicy(OUTER_BYTES, Long.MAX_VALUE, Ledger.NET);
    private final LimitingPolicy inner =
        new LimitingPolicy(INNER_BYTES, Long.MAX_VALUE, Ledger.NET);

    /** Of requests that both limits apply to. */
    private final PolicyChain both =
        new PolicyChain(
            List.of(new PolicyMember("outer", outer, 1), new PolicyMember("inner", inner, 1)),
            OnDenial.THROW);

    /** Of those that only the outer one does. */
    private final PolicyChain outside =
        new PolicyChain(List.of(new PolicyMember("outer", outer, 1)), OnDenial.THROW);

    private final AtomicLong keptInside = new AtomicLong();
    private final AtomicLong keptOutside = new AtomicLong();

    @Operation
    public void take(@Param(name = "kib") int kib) {
      if (isGranted(both, 0, kib)) {
        keptInside.addAndGet(kib * 1024L);
      }
    }

    @Operation
    public void takeOutside(@Param(name = "kib") int kib) {
      if (isGranted(outside, 0, kib)) {
        keptOutside.addAndGet(kib * 1024L);
      }
    }

    @Operation
    public void takeAndRelease(@Param(name = "kib") int kib) {
      if (isGranted(both, 0, kib)) {
        both.release(SITE, length(kib), GrowthSite.NONE);
      }
    }

    /** A growth that is refused leaves the old storage, and what is booked for it. */
    @Operation
    public void takeAndGrow() {
      if (isGranted(both, 0, 1)) {
        keptInside.addAndGet(isGranted(both, 1, 2) ? 2 * 1024 : 1024);
      }
    }

    /** At any moment, in the middle of what the others do. */
    @Operation
    public boolean isOver() {
      return inUse(outer) > OUTER_BYTES || inUse(inner) > INNER_BYTES;
    }

    /** Once at the end of each schedule, with nothing under way. */
    @Validate
    public void whatWasGrantedIsBookedAndAllThatFitsIsGranted() {
      expect("at rest", keptInside.get(), keptOutside.get());
      long room =
          Math.min(
              INNER_BYTES - keptInside.get(), OUTER_BYTES - keptInside.get() - keptOutside.get());
      if (room > 0) {
        if (!isGranted(both, 0, (int) (room / 1024))) {
          throw new IllegalStateException(room + " bytes of room were refused");
        }
        keptInside.addAndGet(room);
      }
      if (isGranted(both, 0, 1)) {
        throw new IllegalStateException("granted with a limit that was full");
      }
      expect("full", keptInside.get(), keptOutside.get());
      releaseAll(both, keptInside);
      releaseAll(outside, keptOutside);
      expect("released", 0, 0);
      if (figure(outer, "peakInUseBytes") > OUTER_BYTES
          || figure(inner, "peakInUseBytes") > INNER_BYTES) {
        throw new IllegalStateException("a limit was passed for a moment");
      }
    }

    private static void releaseAll(PolicyChain chain, AtomicLong kept) {
      if (kept.get() > 0) {
        chain.release(SITE, Ledgers.of(kept.get()), GrowthSite.NONE);
      }
    }

    private static boolean isGranted(PolicyChain chain, int fromKib, int kib) {
      int oldLength = fromKib == 0 ? GrowthSite.NONE : length(fromKib);
      return chain.decide(SITE, oldLength, length(kib)) == Outcome.GRANTED;
    }

    private static int length(int kib) {
      return Ledgers.of(kib * 1024L);
    }

    private static long inUse(LimitingPolicy policy) {
      return figure(policy, "inUseBytes");
    }

    private static long figure(LimitingPolicy policy, String name) {
      return policy.accounts().get(name);
    }

    private void expect(String when, long inside, long besides) {
      if (inUse(outer) != inside + besides || inUse(inner) != inside) {
        throw new IllegalStateException(
            "%s: outer %d bytes, inner %d; granted inside %d, outside %d"
                .formatted(when, inUse(outer), inUse(inner), inside, besides));
      }
    }
  }

  /** No limit is ever passed. */
  public static final class Specification {

    public void take(int kib) {}

    public void takeOutside(int kib) {}

    public void takeAndRelease(int kib) {}

    public void takeAndGrow() {}

    public boolean isOver() {
      return false;
    }
  }
}
