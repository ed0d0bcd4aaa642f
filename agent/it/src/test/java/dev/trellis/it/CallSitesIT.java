package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Sizes;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.KnownLines;
import dev.trellis.it.programs.ManyWays;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** With {@code stacks=all} every line has its events and bytes, and nothing else has them. */
class CallSitesIT {

  private static final int ROUNDS = 25;
  private static final String LIST = "java.util.ArrayList";
  private static final String MAP = "java.util.HashMap";
  private static final String RING = "java.util.ArrayDeque";

  /** Lengths of an ArrayList to which elements are added one by one, as far as 163. */
  private static final int[] LIST_LADDER = {10, 15, 22, 33, 49, 73, 109, 163};

  private static final int[] MAP_LADDER = {16, 32, 64, 128, 256};

  @TempDir Path folder;

  @OnEveryJdk
  void every_line_has_exactly_its_events_and_bytes(Jdk jdk) {
    Sizes sizes = Sizes.measured(folder, jdk, List.of());
    Run run =
        ChildJvm.of(folder, KnownLines.class, Integer.toString(ROUNDS))
            .on(jdk)
            .agent("stacks=all,stackDepth=1")
            .run()
            .succeeded();
    Map<String, Integer> lines = lines(run);
    Map<String, Figures> found = byLine(run.report());

    assertThat(lines.keySet()).containsExactly("added", "born", "grown", "put", "ring", "turned");
    // The main thread's and the other's.
    assertThat(found.get(LIST + " " + lines.get("added")))
        .isEqualTo(grown(sizes, LIST_LADDER, 2 * ROUNDS, 1, true));
    assertThat(found.get(LIST + " " + lines.get("born")))
        .isEqualTo(grown(sizes, new int[] {7}, ROUNDS, 1, true));
    assertThat(found.get(LIST + " " + lines.get("grown")))
        .isEqualTo(grown(sizes, new int[] {7, 10}, ROUNDS, 0, true));
    assertThat(found.get(MAP + " " + lines.get("put")))
        .isEqualTo(grown(sizes, MAP_LADDER, ROUNDS, 1, false));
    assertThat(found.get(RING + " " + lines.get("ring")))
        .isEqualTo(grown(sizes, new int[] {9}, ROUNDS, 1, true));
    assertThat(found.get(RING + " " + lines.get("turned")))
        .isEqualTo(grown(sizes, new int[] {9, 20, 42}, ROUNDS, 0, true));
    assertThat(run.report().unattributed()).isEqualTo(Figures.ZERO);
    assertThat(run.report().self().stacksDropped()).isZero();
    assertThat(run.report().sites()).allMatch(row -> !row.estimated() && row.ci95() == null);
  }

  @OnEveryJdk
  void of_a_hundred_thousand_stacks_ten_thousand_are_kept_and_the_sums_agree(Jdk jdk) {
    Report report =
        ChildJvm.of(folder, ManyWays.class, "17")
            .on(jdk)
            .agent("stacks=all,stackDepth=20,stackCount=10000")
            .run()
            .succeeded()
            .report();

    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
    Figures lists = Figures.ZERO;
    long rows = 0;
    for (SiteRow row : report.sites()) {
      if (row.type().equals(LIST) && row.stack().get(0).contains("ManyWays")) {
        rows++;
        lists = lists.plus(row.figures());
      }
    }
    long all = 1 << 17;
    assertThat(rows).isBetween(9_000L, 10_000L);
    assertThat(lists.initials()).isEqualTo(rows);
    assertThat(report.sites()).hasSizeLessThanOrEqualTo(10_000);
    // That the rows and unattributed are the totals is checked of every report.
    assertThat(report.unattributed().initials()).isEqualTo(report.self().stacksDropped());
    assertThat(report.self().stacksDropped()).isEqualTo(all - rows);
  }

  @OnEveryJdk
  void a_jvm_that_keeps_no_stacks_has_no_call_sites_and_says_so(Jdk jdk) {
    Report report =
        ChildJvm.of(folder, ManyWays.class, "4")
            .on(jdk)
            .flags("-XX:-StackTraceInThrowable")
            .agent("stacks=all")
            .run()
            .succeeded()
            .report();

    assertThat(report.sites()).isEmpty();
    assertThat(report.self().notes())
        .containsExactly(
            "there are no call sites: this JVM does not hand over its stacks in a form that is"
                + " known");
    assertThat(report.totals().events()).isPositive();
  }

  /**
   * The figures of so many containers that went up a ladder.
   *
   * @param born 1 if the first length of the ladder is made here, 0 if it was there before
   * @param copies whether growth copies, and does not rehash
   */
  private static Figures grown(Sizes sizes, int[] ladder, long count, int born, boolean copies) {
    long requested = born * sizes.bytes(ladder[0]);
    long copied = 0;
    long rehashed = 0;
    long discarded = 0;
    for (int i = 1; i < ladder.length; i++) {
      requested += sizes.bytes(ladder[i]);
      discarded += sizes.bytes(ladder[i - 1]);
      copied += copies ? ladder[i - 1] * sizes.elementBytes() : 0;
      rehashed += copies ? 0 : ladder[i - 1];
    }
    return new Figures(
        born * count,
        (ladder.length - 1) * count,
        0,
        0,
        0,
        requested * count,
        copied * count,
        rehashed * count,
        discarded * count,
        0,
        0);
  }

  private static Map<String, Integer> lines(Run run) {
    return run.lines().stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                words -> words[0], words -> Integer.valueOf(words[1]), (a, b) -> a, TreeMap::new));
  }

  private static Map<String, Figures> byLine(Report report) {
    Map<String, Figures> found = new TreeMap<>();
    String file = "(KnownLines.java:";
    for (SiteRow row : report.sites()) {
      String frame = row.stack().get(0);
      if (frame.contains(file)) {
        String line = frame.substring(frame.indexOf(file) + file.length(), frame.length() - 1);
        found.merge(row.type() + " " + line, row.figures(), Figures::plus);
      }
    }
    return found;
  }
}
