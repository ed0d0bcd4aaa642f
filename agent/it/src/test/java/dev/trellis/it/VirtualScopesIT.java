package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.api.Scope;
import dev.trellis.it.expected.Sizes;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.ScopedVirtualThreads;
import dev.trellis.report.Bucket;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Virtual threads in scopes: the sums are exact, and nothing is left of the threads. */
class VirtualScopesIT {

  private static final String LIST = "java.util.ArrayList";

  private static final int THREADS = 100_000;

  private static final int MORE = THREADS - THREADS / 10;

  /** Of the scopes inside the one that the threads are handed. */
  private static final int SCOPES = 10;

  @TempDir Path folder;

  static Stream<Arguments> otherModes() {
    return Jdks.from(21).stream()
        .flatMap(jdk -> Stream.of("off", "all").map(stacks -> Arguments.of(jdk, stacks)));
  }

  static Stream<Jdk> jdks() {
    return Jdks.from(21).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void of_a_hundred_thousand_virtual_threads_the_sums_are_exact(Jdk jdk) {
    provesTheSums(jdk, "sampled");
  }

  @ParameterizedTest(name = "{0}, stacks={1}")
  @MethodSource("otherModes")
  @Tag("slow")
  void they_are_whatever_stacks_are_taken(Jdk jdk, String stacks) {
    provesTheSums(jdk, stacks);
  }

  private void provesTheSums(Jdk jdk, String stacks) {
    Sizes sizes = Sizes.measured(folder, jdk, List.of());
    Report report = run(jdk, THREADS, "closed", stacks).report();
    Map<String, Figures> expected = new TreeMap<>();
    for (int scope = 0; scope < SCOPES; scope++) {
      expected.put("batch > part " + scope, inner(sizes, THREADS / SCOPES));
    }
    Map<String, TypeRow> lists = lists(report);
    TypeRow batch = lists.remove("batch");
    Map<String, Figures> found = new TreeMap<>();
    lists.forEach((scope, row) -> found.put(scope, row.figures()));

    assertThat(found).isEqualTo(expected);
    // What the JDK links at the first use of all this, it grows shorter lists for, in this scope.
    assertThat(batch.histograms().capacityLength().buckets()).endsWith(new Bucket(151, THREADS));
    assertThat(report.self().notes()).isEmpty();
    assertThat(report.self().dropped()).isZero();
  }

  /**
   * On one carrier, for each holds counters of its own. So does each thread of the JDK's that grows
   * something, and not every run has the same of those: a byte for each further virtual thread is
   * more than they hold, and less than the least that could be kept of one.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void what_trellis_holds_does_not_depend_on_how_many_there_were(Jdk jdk) {
    String[] one = {
      "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1"
    };
    long ofFew = run(jdk, THREADS - MORE, "open", "off", one).report().self().heldBytes();
    long ofMany = run(jdk, THREADS, "open", "off", one).report().self().heldBytes();

    assertThat(ofMany - ofFew).as("bytes held for the further ones").isLessThan((long) MORE);
  }

  /** None of the threads is held at the end, which the program looks at by weak references. */
  private Run run(Jdk jdk, int threads, String scopes, String stacks, String... flags) {
    Run run =
        ChildJvm.of(folder, ScopedVirtualThreads.class, Integer.toString(threads), scopes)
            .on(jdk)
            .flags(flags)
            .classPath(List.of(AgentJar.location(Scope.class)))
            .agent("stacks=" + stacks)
            .run()
            .succeeded();
    assertThat(run.out()).as("threads that are still held").isEqualTo("0\n");
    return run;
  }

  /** Lists that went to 10, 15 and 22. */
  private static Figures inner(Sizes sizes, long count) {
    return new Figures(
        count,
        2 * count,
        0,
        0,
        0,
        count * (sizes.bytes(10) + sizes.bytes(15) + sizes.bytes(22)),
        count * 25 * sizes.elementBytes(),
        0,
        count * (sizes.bytes(10) + sizes.bytes(15)),
        0,
        0);
  }

  private static Map<String, TypeRow> lists(Report report) {
    Map<String, TypeRow> lists = new TreeMap<>();
    for (ScopeRow row : report.scopes()) {
      for (TypeRow type : row.types()) {
        if (type.type().equals(LIST)) {
          lists.put(row.scope(), type);
        }
      }
    }
    return lists;
  }
}
