package dev.trellis.runtime.compact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.ArrayLayout;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers that grow by the JDK's rule, the same by the ladder, and what is said of both. */
class CompactionTest {

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final int SITE = 3;
  private static final int NONE = -1;

  private static final Map<String, Long> NOTHING = figures(0, 0, 0, 0, 0);

  private static Map<String, Long> figures(
      long growths, long added, long saved, long requested, long copied) {
    return Map.of(
        "compactGrowths", growths,
        "addedGrowths", added,
        "savedBytes", saved,
        "addedRequestedBytes", requested,
        "addedCopiedBytes", copied);
  }

  private static Compaction compaction(int share, int first, int doublesBelow) {
    Compaction compaction = new Compaction(1024, share, SITE + 1);
    compaction.add(SITE, compaction.ladder(LAYOUT, first, doublesBelow));
    return compaction;
  }

  @Test
  void one_growth_is_told_against_the_one_of_the_jdk() {
    Compaction compaction = compaction(8, 10, 0);

    compaction.event(SITE, 366, 411);
    // Both grow; 549 are 2212 bytes, aligned 2216, and 411 are 1660, aligned 1664.
    assertThat(compaction.accounts()).isEqualTo(figures(1, 0, 552, -552, 0));
    compaction.event(SITE, 411, 456);
    // The JDK has 549 already.
    assertThat(compaction.accounts()).isEqualTo(figures(2, 1, 2216 - 1840, -552 + 1840, 4 * 411));
  }

  @Test
  void what_is_short_or_first_or_elsewhere_is_not_accounted_for() {
    Compaction compaction = compaction(8, 10, 0);

    compaction.event(SITE, 244, 366);
    compaction.event(SITE, NONE, 411);
    compaction.event(SITE - 1, 366, 411);
    compaction.event(SITE, 400, 600);
    compaction.event(SITE, 274, 411);

    assertThat(compaction.accounts()).isEqualTo(NOTHING);
    assertThat(compaction.next(SITE - 1, 366, 1)).isZero();
    assertThat(compaction.next(SITE, 366, 1)).isEqualTo(411);
  }

  @Test
  void a_storage_that_is_trimmed_or_given_up_is_no_longer_saved() {
    Compaction compaction = compaction(8, 10, 0);

    compaction.event(SITE, 366, 411);
    compaction.event(SITE, 411, 400);
    compaction.event(SITE, 366, 411);
    compaction.event(SITE, 411, NONE);
    compaction.event(SITE, 549, 411);

    assertThat(compaction.accounts()).isEqualTo(figures(2, 0, 0, -2 * 552, 0));
  }

  @ParameterizedTest
  @CsvSource({"8, 10, 0", "4, 10, 0", "32, 10, 0", "8, 11, 64", "16, 17, 64"})
  void all_figures_are_the_differences_to_a_run_without_it(int share, int first, int below) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Compaction compaction = compaction(share, first, below);
    Container.Sums jdk = new Container.Sums();
    Container.Sums ours = new Container.Sums();
    for (int i = 0; i < 200; i++) {
      // Every third one began with a length of its own, from which nobody comes to one of ours.
      int length = i % 3 == 0 ? 1_000_000 / 3 : first;
      Container theirs = new Container(length, jdk);
      Container own = new Container(length, ours);
      int most = random.nextInt(1_000_000);
      for (int size = 1; size < most; size += 1 + random.nextInt(1 + size / 4)) {
        theirs.grow(size, below, null);
        own.grow(size, below, compaction);
      }
    }

    assertThat(compaction.accounts())
        .as("seed %d", seed)
        .containsEntry("addedGrowths", ours.growths - jdk.growths)
        .containsEntry("savedBytes", jdk.standing - ours.standing)
        .containsEntry("addedRequestedBytes", ours.requested - jdk.requested)
        .containsEntry("addedCopiedBytes", ours.copied - jdk.copied);
    assertThat(ours.growths).isGreaterThan(jdk.growths);
    assertThat(ours.standing).isLessThan(jdk.standing);
  }

  /** A storage that grows as a container of the JDK has it. */
  private static final class Container {

    /** Over all containers: what the recorder's totals would have. */
    private static final class Sums {
      long growths;
      long requested;
      long copied;
      long standing;
    }

    private final Sums sums;
    private int length;

    Container(int length, Sums sums) {
      this.length = length;
      this.sums = sums;
      sums.standing += LAYOUT.bytes(length);
    }

    void grow(int size, int doublesBelow, Compaction compaction) {
      if (size <= length) {
        return;
      }
      int least = size - length;
      int preferred = length < doublesBelow ? length + 2 : length >> 1;
      int chosen = compaction == null ? 0 : compaction.next(SITE, length, least);
      int next = length + Math.max(least, chosen == 0 ? preferred : chosen - length);
      if (compaction != null) {
        compaction.event(SITE, length, next);
      }
      sums.growths++;
      sums.requested += LAYOUT.bytes(next);
      sums.copied += 4L * length;
      sums.standing += LAYOUT.bytes(next) - LAYOUT.bytes(length);
      length = next;
    }
  }
}
