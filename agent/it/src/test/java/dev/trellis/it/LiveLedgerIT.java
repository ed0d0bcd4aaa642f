package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.ChurnsAndLeaks;
import dev.trellis.report.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under {@code ledger=live} who churns is never denied, and who leaks is, at the limit. */
class LiveLedgerIT {

  private static final int LIMIT = 16 << 20;
  private static final String OPTIONS = "policy=limiting,ledger=live,limit=16m";

  /** A heap in which the collector has no reason of its own to collect soon enough. */
  private static final String HEAP = "-Xmx128m";

  private static final String NAME = ChurnsAndLeaks.class.getName();

  @TempDir Path folder;

  /** A JDK and a collector. */
  record Under(Jdk jdk, String collector) {

    /** How often the limit is churned; elsewhere less, for the time that it takes. */
    int times() {
      return jdk.equals(Jdks.running()) ? 100 : 20;
    }

    @Override
    public String toString() {
      return jdk + " " + collector;
    }
  }

  static List<Under> here() {
    return Stream.of("G1", "Serial").map(name -> new Under(Jdks.running(), name)).toList();
  }

  static List<Under> everywhere() throws IOException, InterruptedException {
    List<Under> all = new ArrayList<>();
    for (Jdk jdk : Jdks.all()) {
      String flags = flagsOf(jdk);
      for (String name : List.of("Serial", "Parallel", "G1", "Z", "Shenandoah")) {
        if (flags.contains(" Use" + name + "GC ")) {
          all.add(new Under(jdk, name));
        }
      }
    }
    return all;
  }

  private static String flagsOf(Jdk jdk) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(jdk.java().toString(), "-XX:+PrintFlagsFinal", "-version")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String flags = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return flags;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("here")
  void who_churns_is_never_denied_and_who_leaks_is_within_a_hundredth_of_the_limit(Under under) {
    assertChurnsAndLeaks(under, child(under));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("everywhere")
  void so_it_is_on_every_jdk_and_collector(Under under) {
    assertChurnsAndLeaks(under, child(under));
  }

  private ChildJvm child(Under under) {
    return ChildJvm.of(folder, ChurnsAndLeaks.class, "" + LIMIT, "" + under.times())
        .on(under.jdk())
        .flags("-XX:+Use" + under.collector() + "GC", HEAP)
        .agent(OPTIONS);
  }

  private static void assertChurnsAndLeaks(Under under, ChildJvm child) {
    Run run = child.run().succeeded();

    assertThat(run.lines().subList(0, 2)).containsExactly("churned, interrupted", "churned");
    assertDeniedAtTheLimit(run);
    assertThat(run.report().totals().requestedBytes()).isGreaterThan((long) under.times() * LIMIT);
    Map<String, Long> accounts = run.report().policy().accounts();
    assertThat(accounts.get("peakInUseBytes")).isBetween(LIMIT * 99L / 100, (long) LIMIT);
    assertThat(accounts.get("askedCollectionsCount")).as("%s", under).isPositive();
    assertThat(accounts).containsEntry("unwatchedBytes", 0L);
    assertThat(run.report().self().notes()).isEmpty();
  }

  private static void assertDeniedAtTheLimit(Run run) {
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(2))
        .matches(
            "Trellis denied 4\\d{3} bytes at java\\.io\\.ByteArrayOutputStream\\.<init>, called by"
                + " dev\\.trellis\\.it\\.programs\\.ChurnsAndLeaks\\.leak\\(ChurnsAndLeaks\\.java:"
                + "\\d+\\); policy limiting: limit 16777216 bytes, in use 16\\d{6} bytes and \\d+ in"
                + " small storages");
    long each = Long.parseLong(run.lines().get(2).split(" ")[2]);
    assertThat(each * Long.parseLong(run.lines().get(3).replace("kept ", "")))
        .isBetween(LIMIT * 99L / 100, (long) LIMIT);
    assertThat(run.report().policy().denials()).isEqualTo(1);
  }

  @Test
  void virtual_threads_get_what_is_reclaimed_and_miss_no_event() {
    List<Jdk> with = Jdks.from(21);
    if (!with.isEmpty()) {
      Run run =
          ChildJvm.of(folder, ChurnsAndLeaks.class, "" + LIMIT, "20", "virtual")
              .on(with.get(with.size() - 1))
              .flags("-XX:+UseSerialGC", HEAP)
              .agent(OPTIONS)
              .run()
              .succeeded();

      assertThat(run.lines().subList(0, 2)).containsExactly("churned, interrupted", "churned");
      assertDeniedAtTheLimit(run);
      assertThat(run.report().self().dropped()).isZero();
      assertThat(run.report().policy().accounts().get("askedCollectionsCount")).isPositive();
    }
  }

  @Test
  void explicit_collections_that_are_disabled_stay_so_and_the_report_says_it() {
    Run run =
        ChildJvm.of(folder, ChurnsAndLeaks.class, "" + LIMIT, "1")
            .flags("-XX:+UseSerialGC", "-XX:+DisableExplicitGC", "-Xmx512m", "-Xmn256m")
            .agent(OPTIONS)
            .run()
            .succeeded();

    assertThat(run.lines().subList(0, 2))
        .anySatisfy(line -> assertThat(line).startsWith("denied: Trellis denied "));
    assertThat(run.report().self().notes())
        .containsExactly(
            "System.gc() is without effect in this JVM (-XX:+DisableExplicitGC?): to the limit"
                + " comes back what the JVM collects by itself");
    assertThat(run.report().policy().denials()).isPositive();
  }

  @Test
  void both_planes_watch_by_one_call_and_the_programs_threads_load_no_class_of_trellis()
      throws IOException {
    Path log = folder.resolve("loaded.log");
    Run run =
        ChildJvm.of(folder, ChurnsAndLeaks.class, "" + LIMIT, "4")
            .flags("-XX:+UseSerialGC", HEAP, "-Xlog:class+load:file=" + log + ":tid")
            .agent(OPTIONS + ",live=true,liveFrom=1k,liveMax=1000000")
            .run()
            .succeeded();
    Policy policy = run.report().policy();

    assertDeniedAtTheLimit(run);
    assertThat(policy.accounts().get("watchedCount")).isPositive();
    assertThat(run.report().live().unwatched()).isZero();
    assertThat(run.report().live().latest().types())
        .anyMatch(row -> row.type().equals("java.io.ByteArrayOutputStream"));
    List<String> lines = Files.readAllLines(log);
    int main = lines.stream().map(LiveLedgerIT::name).toList().indexOf(NAME);
    String thread = thread(lines.get(main));
    assertThat(lines.subList(main, lines.size()))
        .filteredOn(line -> thread(line).equals(thread))
        .extracting(LiveLedgerIT::name)
        .contains(NAME + "$Churner")
        .noneMatch(name -> name.startsWith("dev.trellis.") && !name.startsWith(NAME));
  }

  private static String thread(String line) {
    return line.trim().split("\\s+")[0];
  }

  private static String name(String line) {
    return line.trim().split("\\s+")[1];
  }
}
