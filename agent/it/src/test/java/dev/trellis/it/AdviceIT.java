package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.insight.Advice;
import dev.trellis.insight.Adviser;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.Advisable;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;

/** Advice comes true: the program is changed as advised, and what was promised is saved. */
class AdviceIT {

  private static final List<String> METHODS = List.of("list", "map", "deque", "text");

  private static final Pattern ARGUMENT = Pattern.compile("\\((\\d+)\\)");

  @TempDir Path folder;

  @OnEveryJdk
  void what_advice_promises_is_saved_within_2_percent_when_it_is_followed(Jdk jdk) {
    Report before = report(jdk);
    Map<String, Advice> advice = byMethod(before);
    assertThat(advice.keySet()).containsExactlyInAnyOrderElementsOf(METHODS);
    String[] arguments = METHODS.stream().map(m -> argument(advice.get(m))).toArray(String[]::new);

    Report after = report(jdk, arguments);

    for (String method : METHODS) {
      Figures was = figures(before, method);
      Figures is = figures(after, method);
      Advice given = advice.get(method);
      assertThat(was.growths() - is.growths())
          .as("growths of %s", given.sentence())
          .isPositive()
          .isCloseTo(given.best().growths(), twoPercent(given.best().growths()));
      assertThat(was.copiedBytes() - is.copiedBytes())
          .as("bytes copied by %s", given.sentence())
          .isCloseTo(given.best().copiedBytes(), twoPercent(given.best().copiedBytes()));
      assertThat(was.rehashedSlots() - is.rehashedSlots())
          .as("slots rehashed by %s", given.sentence())
          .isCloseTo(given.best().rehashedSlots(), twoPercent(given.best().rehashedSlots()));
      assertThat(was.requestedBytes() - is.requestedBytes())
          .as("bytes requested by %s", given.sentence())
          .isCloseTo(given.best().requestedBytes(), twoPercent(given.best().requestedBytes()));
    }
  }

  private Report report(Jdk jdk, String... arguments) {
    return ChildJvm.of(folder, Advisable.class, arguments)
        .on(jdk)
        .flags("-XX:-OptimizeStringConcat")
        .agent("stacks=all,stackDepth=2")
        .run()
        .succeeded()
        .report();
  }

  /** Of the program's own lines; there must be none for the lists of no common size. */
  private static Map<String, Advice> byMethod(Report report) {
    Map<String, Advice> found = new TreeMap<>();
    for (Advice advice : Adviser.advice(report)) {
      if (advice.frame().className().equals(Advisable.class.getName())) {
        String method = advice.frame().method();
        found.put(method.substring(method.lastIndexOf('.') + 1), advice);
      }
    }
    return found;
  }

  private static String argument(Advice advice) {
    Matcher matcher = ARGUMENT.matcher(advice.best().code());
    assertThat(matcher.find()).as(advice.best().code()).isTrue();
    return matcher.group(1);
  }

  private static Figures figures(Report report, String method) {
    List<SiteRow> rows = new ArrayList<>(report.sites());
    rows.removeIf(row -> !row.stack().get(0).startsWith(Advisable.class.getName() + "." + method));
    return rows.stream().map(SiteRow::figures).reduce(Figures.ZERO, Figures::plus);
  }

  private static Offset<Long> twoPercent(long of) {
    return within(Math.max(1, of / 50));
  }
}
