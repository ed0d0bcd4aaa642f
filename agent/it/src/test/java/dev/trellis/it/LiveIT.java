package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.ClassHistogram;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.FillsAndCollects;
import dev.trellis.it.programs.HoldsAndChurns;
import dev.trellis.report.Fill;
import dev.trellis.report.Holdings;
import dev.trellis.report.Live;
import dev.trellis.report.LiveRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to be live is what the JVM's own histogram of the heap finds. */
class LiveIT {

  private static final String BIT_SET = "java.util.BitSet";
  private static final String WRITER = "java.io.CharArrayWriter";
  private static final String DEQUE = "java.util.ArrayDeque";

  /** Of the JVM's own arrays of characters, which are in the histogram, too. */
  private static final long OF_THE_JVM = 64 * 1024;

  @TempDir Path folder;

  /** A JDK and a collector. */
  record Under(Jdk jdk, String collector) {

    /** It tells dead young storages from live ones in full collections alone. */
    boolean isGenerationalZ() {
      return collector.equals("Z") && jdk.feature() >= 23;
    }

    @Override
    public String toString() {
      return jdk + " " + collector;
    }
  }

  static List<Under> here() {
    return collectors().stream().filter(under -> under.jdk().equals(Jdks.running())).toList();
  }

  static List<Under> elsewhere() {
    return collectors().stream().filter(under -> !under.jdk().equals(Jdks.running())).toList();
  }

  private static List<Under> collectors() {
    List<Under> all = new ArrayList<>();
    for (Jdk jdk : Jdks.all()) {
      for (String collector : List.of("G1", "Parallel", "Serial", "Z")) {
        all.add(new Under(jdk, collector));
      }
    }
    return all;
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("elsewhere")
  void live_bytes_are_those_of_the_histogram_of_the_heap_on_other_jdks(Under under) {
    live_bytes_are_those_of_the_histogram_of_the_heap(under);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("here")
  void live_bytes_are_those_of_the_histogram_of_the_heap(Under under) {
    RunningJvm running =
        child(under.jdk(), under.collector(), "live=true,stackInterval=8k,stackSeed=3").start();
    running.awaitLine("held");
    ClassHistogram heap = ClassHistogram.of(under.jdk(), running.handle().pid(), folder);
    Run run = running.finish().succeeded();
    Live live = run.report().live();

    assertThat(live).isNotNull();
    LiveRow sets = row(live.latest(), BIT_SET);
    assertThat(sets.count()).isEqualTo(1_200);
    assertThat(sets.bytes()).isCloseTo(heap.bytes("[J"), Percentage.withPercentage(1));
    LiveRow writers = row(live.latest(), WRITER);
    assertThat(writers.bytes()).isGreaterThan(40_000_000);
    assertThat(writers.halfWidthBytes()).isBetween(100_000L, 2_000_000L);
    // The same samples in every run, by the seed: else one run in twenty would be outside.
    assertThat(writers.bytes() + writers.estimatedBytes())
        .isCloseTo(heap.bytes("[C"), within(writers.halfWidthBytes() + OF_THE_JVM));
    assertThat(live.unwatched()).isZero();
    assertThat(live.peak().bytes()).isGreaterThanOrEqualTo(live.latest().bytes());
    if (!under.isGenerationalZ()) {
      theHoardWasThePeakAndIsGone(live);
    }
    assertThat(live.fill()).contains(new Fill("java.util.ArrayList", 5, 500_000, 125_000));
  }

  private static void theHoardWasThePeakAndIsGone(Live live) {
    assertThat(types(live.latest())).doesNotContain(DEQUE);
    LiveRow hoard = row(live.peak(), DEQUE);
    // A collection may have come right at its end, with what the program churned on top.
    assertThat(hoard.count()).isBetween(900L, 1_000L);
    assertThat(live.peak().sites())
        .filteredOn(site -> site.type().equals(DEQUE))
        .singleElement()
        .satisfies(
            site -> {
              assertThat(site.stack().get(0)).contains("HoldsAndChurns.hoard(");
              assertThat(site.bytes()).isEqualTo(hoard.bytes());
            });
    assertThat(live.peak().bytes()).isGreaterThan(live.latest().bytes());
    assertThat(live.peak().collections()).isLessThan(live.latest().collections());
  }

  /** A table that is half a millisecond old when the collection begins. */
  @Tag("slow")
  @OnEveryJdk
  void what_was_born_right_before_a_collection_is_live_after_it(Jdk jdk) {
    for (String collector : List.of("G1", "Parallel", "Serial")) {
      Path report = folder.resolve(collector + ".json");
      Live live =
          ChildJvm.of(folder, FillsAndCollects.class, report.toString())
              .on(jdk)
              .flags("-XX:+Use" + collector + "GC", "-Xmx700m")
              .agent("live=true,report=" + report)
              .run()
              .succeeded()
              .report()
              .live();

      assertThat(row(live.latest(), "java.util.HashMap").count()).as(collector).isEqualTo(1);
    }
  }

  @OnEveryJdk
  void a_concurrent_cycle_of_g1_is_a_collection_of_the_whole_heap(Jdk jdk) {
    Run run =
        child(jdk, "G1", "live=true").flags("-XX:+ExplicitGCInvokesConcurrent").run().succeeded();
    Live live = run.report().live();

    assertThat(live.latest().collections()).isGreaterThanOrEqualTo(2);
    assertThat(row(live.latest(), BIT_SET).count()).isBetween(1_200L, 1_300L);
    theHoardWasThePeakAndIsGone(live);
  }

  @Tag("slow")
  @OnEveryJdk
  void no_more_are_watched_than_are_to_be_and_the_others_are_counted(Jdk jdk) {
    Live live = child(jdk, "Parallel", "live=true,liveMax=400").run().succeeded().report().live();

    assertThat(live.watched()).isLessThanOrEqualTo(400);
    assertThat(live.unwatched()).isGreaterThan(800);
    assertThat(live.unwatchedBytes()).isGreaterThan(live.unwatched() * live.liveFromBytes());
    assertThat(live.latest().types().stream().mapToLong(LiveRow::count).sum())
        .isLessThanOrEqualTo(350);
    assertThat(row(live.peak(), DEQUE).count()).isEqualTo(350);
  }

  /** It makes garbage of many times the heap's size, each storage of it watched. */
  @Test
  void nothing_is_kept_alive_by_being_watched() {
    Live live =
        child(Jdks.running(), "Serial", "live=true,liveFrom=1,stacks=off,liveMax=10000000")
            .run()
            .succeeded()
            .report()
            .live();

    assertThat(row(live.latest(), BIT_SET).count()).isEqualTo(1_200);
    assertThat(row(live.latest(), WRITER).count()).isEqualTo(4_800);
    assertThat(row(live.latest(), WRITER).estimatedBytes()).isZero();
    assertThat(live.latest().sites()).isEmpty();
    assertThat(live.unwatched()).isZero();
  }

  private ChildJvm child(Jdk jdk, String collector, String options) {
    return ChildJvm.of(folder, HoldsAndChurns.class)
        .on(jdk)
        .flags("-XX:+Use" + collector + "GC", "-Xmx700m")
        .agent(options);
  }

  private static List<String> types(Holdings holdings) {
    return holdings.types().stream().filter(row -> row.count() > 0).map(LiveRow::type).toList();
  }

  private static LiveRow row(Holdings holdings, String type) {
    return holdings.types().stream()
        .filter(row -> row.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not in " + holdings));
  }
}
