package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.FourLines;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sampled is right on the average, and says how far off it may be. */
class SampledSitesIT {

  private static final String INTERVAL = "4k";
  private static final int SEEDS = 200;
  private static final double LEAST_SAMPLES = 400;

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void over_200_seeds_the_mean_error_is_under_1_percent_and_the_interval_holds_the_truth() {
    Map<String, SiteRow> exact = byLine(report("stacks=all"));
    Map<String, List<SiteRow>> estimates = new TreeMap<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      byLine(report("stackInterval=" + INTERVAL + ",stackSeed=" + seed))
          .forEach((line, row) -> estimates.computeIfAbsent(line, l -> new ArrayList<>()).add(row));
    }

    assertThat(estimates).hasSameSizeAs(exact).hasSize(4);
    int held = 0;
    for (Map.Entry<String, List<SiteRow>> line : estimates.entrySet()) {
      double truth = exact.get(line.getKey()).figures().requestedBytes();
      double samples = 0;
      double sum = 0;
      for (SiteRow row : line.getValue()) {
        double estimate = row.figures().requestedBytes();
        samples += row.samples();
        sum += estimate;
        held += Math.abs(estimate - truth) <= row.ci95() * estimate ? 1 : 0;
      }
      assertThat(samples / SEEDS).as("samples of %s", line).isGreaterThan(LEAST_SAMPLES);
      assertThat(sum / SEEDS / truth).as("%s", line.getKey()).isBetween(0.99, 1.01);
    }
    assertThat(held / (4.0 * SEEDS)).isGreaterThanOrEqualTo(0.93);
  }

  @OnEveryJdk
  void a_report_says_of_each_estimate_what_it_rests_on(Jdk jdk) {
    Report report =
        ChildJvm.of(folder, FourLines.class)
            .on(jdk)
            .agent("stackInterval=" + INTERVAL + ",stackSeed=1")
            .run()
            .succeeded()
            .report();

    Map<String, SiteRow> rows = byLine(report);
    assertThat(rows).hasSize(4);
    for (SiteRow row : rows.values()) {
      assertThat(row.estimated()).isTrue();
      assertThat(row.samples()).isGreaterThan(300);
      // A sample has a relative error of at most 1, and they are independent.
      assertThat(row.ci95()).isBetween(0.001, 2.1 / Math.sqrt(row.samples()));
    }
    assertThat(report.self().stacksTaken()).isGreaterThan(1_200);
    assertThat(report.self().stacksDropped()).isZero();
  }

  @OnEveryJdk
  void the_same_seed_draws_the_same_samples(Jdk jdk) {
    Map<String, SiteRow> first = byLine(report(jdk, "stackInterval=" + INTERVAL + ",stackSeed=5"));
    Map<String, SiteRow> again = byLine(report(jdk, "stackInterval=" + INTERVAL + ",stackSeed=5"));
    Map<String, SiteRow> other = byLine(report(jdk, "stackInterval=" + INTERVAL + ",stackSeed=6"));

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  private Report report(String options) {
    return ChildJvm.of(folder, FourLines.class).agent(options).run().succeeded().report();
  }

  private Report report(Jdk jdk, String options) {
    return ChildJvm.of(folder, FourLines.class).on(jdk).agent(options).run().succeeded().report();
  }

  private static Map<String, SiteRow> byLine(Report report) {
    Map<String, SiteRow> rows = new TreeMap<>();
    for (SiteRow row : report.sites()) {
      String frame = row.stack().get(0);
      if (frame.startsWith(FourLines.class.getName() + ".line")) {
        rows.put(frame, row);
      }
    }
    return rows;
  }
}
