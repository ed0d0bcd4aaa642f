package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.ExpectedGrowth;
import dev.trellis.it.expected.Life;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures are those that follow by hand from the JDK's growth rules, event for event. */
class CountsIT {

  /** One round, so that whatever only a first round does is in both reports. */
  private static final int FEW = 1;

  private static final int MANY = 8;

  @TempDir Path folder;

  @OnEveryJdk
  void every_step_of_the_program_has_its_expectation(Jdk jdk) {
    assertThat(ExpectedGrowth.byStep(jdk.feature()).keySet())
        .containsExactlyElementsOf(GrowthSteps.all().keySet());
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#others")
  void every_storage_is_counted_once_and_with_its_size_in_every_other_mode(Mode mode) {
    every_storage_is_counted_once_and_with_its_size(mode);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#all")
  void every_storage_is_counted_once_and_with_its_size(Mode mode) {
    Sizes sizes = Sizes.measured(folder, mode.jdk(), mode.flags());
    Report few = report(mode.jdk(), mode.flags(), FEW);
    Report many = report(mode.jdk(), mode.flags(), MANY);

    Map<String, Tally> expected = expected(mode.jdk(), sizes);
    Figures sum = Figures.ZERO;
    for (Tally tally : expected.values()) {
      sum = sum.plus(tally.figures());
    }
    assertThat(counted(few, many)).isEqualTo(expected);
    assertThat(many.totals().minus(few.totals())).isEqualTo(sum);
    assertThat(many.self().dropped()).isZero();
  }

  @OnEveryJdk
  void containers_stopped_where_more_storages_came_than_went(Jdk jdk) {
    Report report = report(jdk, List.of(), FEW);

    assertThat(report.types()).extracting(TypeRow::type).containsAll(types(jdk));
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

  @Tag("slow")
  @OnEveryJdk
  void repeated_runs_give_equal_figures(Jdk jdk) {
    int runs = jdk.equals(Jdks.running()) ? 20 : 3;
    Report first = report(jdk, List.of(), FEW);
    for (int run = 1; run < runs; run++) {
      Report again = report(jdk, List.of(), FEW);

      assertThat(again.totals()).as("run %s", run).isEqualTo(first.totals());
      assertThat(again.types()).as("run %s", run).isEqualTo(first.types());
    }
  }

  private Report report(Jdk jdk, List<String> flags, int rounds) {
    return ChildJvm.of(folder, GrowthSteps.class, Integer.toString(rounds))
        .on(jdk)
        .flags(flags)
        // With it C2 replaces builders, which then have no storage.
        .flags("-XX:-OptimizeStringConcat")
        .agent("policy=counting")
        // With -Xcomp, beside other tests.
        .within(1_200)
        .run()
        .succeeded()
        .report();
  }

  private static Map<String, Tally> expected(Jdk jdk, Sizes sizes) {
    Map<String, List<Life>> byType =
        lives(jdk).collect(Collectors.groupingBy(Life::type, TreeMap::new, Collectors.toList()));
    Map<String, Tally> expected = new TreeMap<>();
    byType.forEach((type, lives) -> expected.put(type, Tally.of(lives, sizes, MANY - FEW)));
    return expected;
  }

  private static Set<String> types(Jdk jdk) {
    return lives(jdk).map(Life::type).collect(Collectors.toSet());
  }

  private static Stream<Life> lives(Jdk jdk) {
    return ExpectedGrowth.byStep(jdk.feature()).values().stream().flatMap(Collection::stream);
  }

  /** Of every type in which the reports differ, by what. */
  private static Map<String, Tally> counted(Report few, Report many) {
    Map<String, Tally> counted = new TreeMap<>();
    many.types().forEach(row -> counted.put(row.type(), Tally.of(row)));
    for (TypeRow row : few.types()) {
      Tally now = counted.getOrDefault(row.type(), Tally.NONE);
      counted.put(row.type(), now.minus(Tally.of(row)));
    }
    counted.values().removeIf(Tally.NONE::equals);
    return counted;
  }
}
