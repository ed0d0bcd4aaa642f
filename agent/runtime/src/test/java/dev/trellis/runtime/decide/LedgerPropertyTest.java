package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of containers, against a model that knows what stands. The seed is the name. */
class LedgerPropertyTest {

  private static final long LIMIT = 100_000;
  private static final int CONTAINERS = 20;
  private static final int STEPS = 2_000;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void under_net_the_sum_of_all_accounts_is_what_stands(long seed) {
    Lives lives = new Lives(seed, Ledger.NET);
    for (int step = 0; step < STEPS; step++) {
      lives.step();

      assertThat(Ledgers.sum(lives.policy))
          .as("sum after %s steps", step)
          .isEqualTo(lives.stands());
      assertThat(lives.policy.accounts().get("peakInUseBytes")).isBetween(0L, LIMIT);
    }
    assertThat(lives.denials).as("denials, or the limit was never met").isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void under_cumulative_the_sum_of_all_accounts_is_what_was_ever_made(long seed) {
    Lives lives = new Lives(seed, Ledger.CUMULATIVE);
    for (int step = 0; step < STEPS; step++) {
      lives.step();

      assertThat(Ledgers.sum(lives.policy)).as("sum after %s steps", step).isEqualTo(lives.made);
      assertThat(lives.policy.accounts().get("peakInUseBytes")).isBetween(0L, LIMIT);
    }
    assertThat(lives.denials).as("denials, or the limit was never met").isPositive();
  }

  /** Containers that grow, shrink and are given up, at times against the policy's will. */
  private static final class Lives {
    private final SplittableRandom random;
    private final LimitingPolicy policy;
    private final int[] lengths = new int[CONTAINERS];
    private long made;
    private int denials;

    Lives(long seed, Ledger ledger) {
      random = new SplittableRandom(seed);
      policy = new LimitingPolicy(LIMIT, 30_000, ledger);
      java.util.Arrays.fill(lengths, GrowthSite.NONE);
    }

    long stands() {
      long bytes = 0;
      for (int length : lengths) {
        bytes += length < 0 ? 0 : Ledgers.LAYOUT.bytes(length);
      }
      return bytes;
    }

    void step() {
      int container = random.nextInt(CONTAINERS);
      int old = lengths[container];
      if (old > 0 && random.nextInt(20) == 0) {
        policy.release(Ledgers.SITE, old, GrowthSite.NONE);
        lengths[container] = GrowthSite.NONE;
        return;
      }
      GrowthSite site = random.nextInt(10) == 0 ? Ledgers.NEVER_DENIED : Ledgers.SITE;
      int next = random.nextInt(3) == 0 ? random.nextInt(40_000) : random.nextInt(2_000);
      if (decide(site, old, next)) {
        made += Ledgers.LAYOUT.bytes(next);
        lengths[container] = next;
      }
    }

    /** As a chain does it; whether the storage is made. */
    private boolean decide(GrowthSite site, int old, int next) {
      if (ask(site, old, next) == Decision.DENY) {
        denials++;
        Overrule[] overrules = {null, Overrule.RECORDED, Overrule.EXEMPT};
        Overrule why = overrules[random.nextInt(overrules.length)];
        if (why == null) {
          return false;
        }
        policy.overruled(site, old, next, why);
      } else if (site == Ledgers.SITE && random.nextInt(5) == 0) {
        policy.rollback(site, old, next);
        return false;
      }
      if (next < old) {
        policy.release(site, old, next);
      }
      return true;
    }

    private Decision ask(GrowthSite site, int old, int next) {
      if (old < 0) {
        return policy.allocate(site, next);
      }
      return next < old ? policy.shrink(site, old, next) : policy.grow(site, old, next);
    }
  }
}
