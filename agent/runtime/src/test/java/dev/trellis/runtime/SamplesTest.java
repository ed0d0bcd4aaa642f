package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Caller;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.SiteFigures;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.Backtraces;
import dev.trellis.runtime.stack.StackMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Estimates are right on the average, and their intervals are as wide as they should be. */
class SamplesTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final int SITE = 1;
  private static final int SEEDS = 200;
  private static final long INTERVAL_BYTES = 4096;
  private static final int EVENTS = 4_000;
  private static final int LEAST_EXPECTED_SAMPLES = 400;
  private static final double Z95 = 1.959964;

  @Test
  void over_200_seeds_the_mean_error_is_under_1_percent_and_the_interval_holds_the_truth() {
    long[] trueBytes = new long[2];
    double[] expectedSamples = new double[2];
    for (int event = 0; event < EVENTS; event++) {
      for (int line = 0; line < 2; line++) {
        long bytes = LAYOUT.bytes(length(line, event));
        trueBytes[line] += bytes;
        expectedSamples[line] += 1 - Math.exp(-(double) bytes / INTERVAL_BYTES);
      }
    }
    double[] estimates = new double[2];
    double[] initials = new double[2];
    int held = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<SiteFigures> sites = run(seed);
      for (int line = 0; line < 2; line++) {
        SiteFigures site = sites.get(line);
        estimates[line] += site.requestedBytes();
        initials[line] += site.initials();
        double error = Math.abs(site.requestedBytes() - trueBytes[line]);
        held += error <= Z95 * site.standardErrorBytes() ? 1 : 0;
      }
    }
    for (int line = 0; line < 2; line++) {
      assertThat(expectedSamples[line]).isGreaterThan(LEAST_EXPECTED_SAMPLES);
      assertThat(estimates[line] / SEEDS / trueBytes[line]).isBetween(0.99, 1.01);
      assertThat(initials[line] / SEEDS / EVENTS).isBetween(0.98, 1.02);
    }
    assertThat(held / (2.0 * SEEDS)).isBetween(0.93, 0.97);
  }

  private static List<SiteFigures> run(long seed) {
    ContainerType type = new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY);
    GrowthSite site = new GrowthSite(SITE, "acme.List", "grow(I)V", DenialClass.STRONG, LAYOUT);
    Engine engine =
        Engine.create(
            List.of(type),
            List.of(new SiteEntry(site, 0, Rule.DECIDE)),
            Thread::currentThread,
            true,
            null,
            Backtraces.options(StackMode.SAMPLED, INTERVAL_BYTES, 1, 100, seed, name -> false));
    for (int event = 0; event < EVENTS; event++) {
      int small = length(0, event);
      int large = length(1, event);
      Caller.one(() -> send(engine, small));
      Caller.other(() -> send(engine, large));
    }
    return engine.snapshot().sites();
  }

  /** Mostly short, and on the other line some that are drawn nearly always. */
  private static int length(int line, int event) {
    SplittableRandom random = new SplittableRandom(31L * event + line);
    return line == 1 && random.nextInt(10) == 0 ? 4_000 : 50 + random.nextInt(300);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static Object send(Engine engine, int newLength) {
    return engine
        .sink()
        .applyAsLong(
            HookWords.who(Thread.currentThread().getId(), SITE),
            HookWords.what(GrowthSite.NONE, newLength));
  }
}
