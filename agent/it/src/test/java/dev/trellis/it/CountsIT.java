package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.ExpectedGrowth;
import dev.trellis.it.expected.Sizes;
import dev.trellis.it.expected.Tally;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Mode;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.GrowthSteps;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures are those that follow by hand from the JDK's growth rules, event for event. */
class CountsIT {

  private static final List<String> TYPES =
      List.of("java.util.ArrayList", "java.util.HashMap", "java.util.ArrayDeque");

  private static final int ROUNDS = 7;

  @TempDir Path folder;

  @Test
  void every_step_of_the_program_has_its_expectation() {
    assertThat(ExpectedGrowth.byStep().keySet())
        .containsExactlyElementsOf(GrowthSteps.all().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#all")
  void every_storage_is_counted_once_and_with_its_size(Mode mode) {
    Sizes sizes = Sizes.measured(folder, mode.jdk(), mode.flags());
    Report without = report(mode.jdk(), mode.flags(), 0);
    Report with = report(mode.jdk(), mode.flags(), ROUNDS);

    Map<String, Tally> expected = new TreeMap<>();
    Map<String, Tally> counted = new TreeMap<>();
    Figures sum = Figures.ZERO;
    for (String type : TYPES) {
      expected.put(type, Tally.of(ExpectedGrowth.of(type), sizes, ROUNDS));
      counted.put(type, Tally.between(row(without, type), row(with, type)));
      sum = sum.plus(expected.get(type).figures());
    }
    assertThat(counted).isEqualTo(expected);
    assertThat(with.totals().minus(without.totals())).isEqualTo(sum);
    assertThat(with.types()).extracting(TypeRow::type).containsExactlyInAnyOrderElementsOf(TYPES);
    assertThat(with.self().dropped()).isZero();
  }

  @OnEveryJdk
  void containers_stopped_where_more_storages_came_than_went(Jdk jdk) {
    Report report = report(jdk, List.of(), ROUNDS);

    assertThat(report.types()).hasSameSizeAs(TYPES);
    for (TypeRow row : report.types()) {
      assertThat(Tally.counts(row.histograms().finalCapacityLength()))
          .as(row.type())
          .isEqualTo(Tally.stopped(row));
      assertThat(row.bornBefore())
          .as(row.type())
          .isEqualTo(
              Tally.bornBefore(row).values().stream().collect(Collectors.summingLong(n -> n)));
    }
  }

  @OnEveryJdk
  void repeated_runs_give_equal_figures(Jdk jdk) {
    int runs = jdk.equals(Jdks.running()) ? 20 : 3;
    Report first = report(jdk, List.of(), 1);
    for (int run = 1; run < runs; run++) {
      Report again = report(jdk, List.of(), 1);

      assertThat(again.totals()).as("run %s", run).isEqualTo(first.totals());
      assertThat(again.types()).as("run %s", run).isEqualTo(first.types());
    }
  }

  private Report report(Jdk jdk, List<String> flags, int rounds) {
    return ChildJvm.of(folder, GrowthSteps.class, Integer.toString(rounds))
        .on(jdk)
        .flags(flags)
        .agent("policy=counting")
        .run()
        .succeeded()
        .report();
  }

  private static TypeRow row(Report report, String type) {
    return report.types().stream().filter(r -> r.type().equals(type)).findFirst().orElseThrow();
  }
}
