package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Sizes;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.tallied.SixtyFourThreads;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report equals the sum of what 64 threads know, each by itself, to have requested. */
class SixtyFourThreadsIT {

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
  private static final List<String> AT_LEAST =
      List.of("java.util.ArrayList", "java.util.HashMap", "java.util.ArrayDeque");

  /** More milliseconds, and more containers of each kind, than any thread comes to. */
  private static final String UNLIMITED = "100000000";

  @TempDir Path folder;

  static List<Jdk> withVirtualThreads() {
    return Jdks.from(FIRST_WITH_VIRTUAL_THREADS);
  }

  @OnEveryJdk
  void lasting_for_two_seconds_they_agree_with_the_report(Jdk jdk) {
    agree(jdk, "platform", "1", "2000", UNLIMITED);
  }

  @Tag("slow")
  @OnEveryJdk
  void lasting_for_a_minute_they_agree_with_the_report(Jdk jdk) {
    agree(jdk, "platform", "1", "60000", UNLIMITED);
  }

  @Tag("slow")
  @OnEveryJdk
  void born_and_ended_all_the_time_they_agree_with_the_report(Jdk jdk) {
    agree(jdk, "platform", "60", UNLIMITED, "20");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withVirtualThreads")
  void being_virtual_they_agree_with_the_report(Jdk jdk) {
    agree(jdk, "virtual", "60", UNLIMITED, "20");
  }

  private void agree(Jdk jdk, String threads, String generations, String millis, String most) {
    Report idle = run(jdk, threads, generations, millis, "0").report();
    Run busy = run(jdk, threads, generations, millis, most);
    Report report = busy.report();

    Map<String, Figures> known = new TreeMap<>();
    Map<String, Figures> counted = new TreeMap<>();
    for (String line : busy.lines()) {
      String[] words = line.split(" ");
      if (report.coverage().knows(words[0])) {
        known.put(words[0], figures(words));
        counted.put(words[0], of(report, words[0]).minus(of(idle, words[0])));
      }
    }
    assertThat(known.keySet()).containsAll(AT_LEAST);
    assertThat(known.values()).allSatisfy(figures -> assertThat(figures.growths()).isPositive());
    assertThat(counted).isEqualTo(known);
    assertThat(report.self().dropped()).isZero();
    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
  }

  private Run run(Jdk jdk, String threads, String generations, String millis, String most) {
    Sizes sizes = Sizes.measured(folder, jdk, List.of());
    String element = Long.toString(sizes.elementBytes());
    String base = Long.toString(sizes.bytes(0));
    return ChildJvm.of(
            folder, SixtyFourThreads.class, threads, generations, millis, most, base, element)
        .on(jdk)
        // The JDK's set of all virtual threads grows with how many of them are alive at once.
        .flags("-Djdk.trackAllThreads=false", "-XX:-OptimizeStringConcat")
        .agent("policy=counting")
        .run()
        .succeeded();
  }

  private static Figures figures(String[] words) {
    return new Figures(
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        0,
        0,
        0,
        Long.parseLong(words[3]),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]),
        Long.parseLong(words[6]),
        0,
        0);
  }

  private static Figures of(Report report, String type) {
    return report.types().stream()
        .filter(row -> row.type().equals(type))
        .map(TypeRow::figures)
        .reduce(Figures.ZERO, Figures::plus);
  }
}
