package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.api.Growth;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.DenyByThreadName;
import dev.trellis.it.programs.ReservationTrials;
import dev.trellis.it.programs.Reserving;
import dev.trellis.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for room gets an answer, and what was there stays as it was. */
class ReservationIT {

  private static final String CALL =
      "called by dev\\.trellis\\.it\\.programs\\.Reservable\\.lambda\\$\\w+\\$\\d+"
          + "\\(Reservable\\.java:\\d+\\)";

  @TempDir Path folder;

  @OnEveryJdk
  void without_a_limit_room_is_there_or_too_large_and_all_is_as_without_the_agent(Jdk jdk) {
    Run plain = reserving(jdk).run().succeeded();
    Run counting = reserving(jdk).agent("policy=counting").run().succeeded();

    assertThat(plain.lines()).isEqualTo(unlimited(jdk));
    assertThat(counting.out()).isEqualTo(plain.out());
    assertThat(counting.err()).isEqualTo(plain.err());
  }

  @OnEveryJdk
  void a_storage_that_is_too_large_is_denied_with_its_bytes_and_the_container_grows_on(Jdk jdk) {
    Run run = reserving(jdk).agent("policy=limiting,maxStorage=64k").run().succeeded();

    assertDenied(jdk, run, "maxStorage 65536 bytes, in use \\d+ bytes");
    assertThatTheLineThatAsksIsTheCallSite(run.report());
  }

  @Test
  void what_goes_beyond_the_limit_of_all_storages_is_denied_just_so() {
    Jdk jdk = Jdks.running();
    Run run = reserving(jdk).agent("policy=limiting,limit=900k").run().succeeded();

    assertDenied(jdk, run, "limit 921600 bytes, in use \\d+ bytes and \\d+ in small storages");
  }

  @Test
  void on_denial_record_gives_the_room_and_counts() {
    Jdk jdk = Jdks.running();
    Run run = reserving(jdk).agent("policy=limiting,limit=900k,onDenial=record").run().succeeded();

    assertThat(run.lines()).isEqualTo(unlimited(jdk));
    assertThat(run.report().policy().denials()).isGreaterThanOrEqualTo(14);
  }

  @Test
  void a_denial_that_is_an_answer_does_not_end_the_jvm() {
    Jdk jdk = Jdks.running();
    Run run =
        reserving(jdk).agent("policy=limiting,maxStorage=64k,onDenial=exit").run().succeeded();

    assertDenied(jdk, run, "maxStorage 65536 bytes, in use \\d+ bytes");
    assertThat(run.err()).isEmpty();
  }

  @OnEveryJdk
  void at_any_moment_what_is_denied_changes_nothing_and_what_is_granted_is_there(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, ReservationTrials.class, "20240229", "500")
            .on(jdk)
            .classPath(List.of(AgentJar.location(Growth.class)))
            .agent(PolicyJar.options(folder, DenyByThreadName.class))
            .run()
            .succeeded();

    assertThat(run.lines())
        .as("one line for each kind of container and none for a broken one")
        .hasSameSizeAs(kinds(jdk).keySet())
        .zipSatisfy(
            kinds(jdk).keySet(),
            (line, kind) ->
                assertThat(line)
                    .matches(kind + " granted [1-9]\\d{2,} denied [1-9]\\d{2,} too large 0"));
    assertThat(run.report().policy().failures()).isZero();
  }

  private ChildJvm reserving(Jdk jdk) {
    return ChildJvm.of(folder, Reserving.class, "1000000", "100000000", "2147483647")
        .on(jdk)
        .flags("-Xmx64m")
        .classPath(List.of(AgentJar.location(Growth.class)));
  }

  /** What each is answered by a heap of 64 MiB. */
  private static List<String> unlimited(Jdk jdk) {
    List<String> lines = new ArrayList<>();
    for (String kind : kinds(jdk).keySet()) {
      lines.add(kind + " + 100: GRANTED 0");
      lines.add(kind + " + 1000000: GRANTED 0");
      lines.add(kind + " + 100000000: TOO_LARGE 0");
      lines.add(kind + " + 2147483647: TOO_LARGE 0");
      lines.add(kind + ": 110");
    }
    return lines;
  }

  /** By kind, ten elements and the room asked for: where it is denied, and what it takes. */
  private static Map<String, Expected> kinds(Jdk jdk) {
    String builder =
        "java.lang.AbstractStringBuilder."
            + (jdk.feature() < 25 ? "ensureCapacityInternal" : "ensureCapacitySameCoder");
    Map<String, Expected> kinds = new LinkedHashMap<>();
    kinds.put("list", new Expected("java.util.ArrayList.grow", 10, 4));
    kinds.put("vector", new Expected("java.util.Vector.grow", 10, 4));
    kinds.put("stack", new Expected("java.util.Vector.grow", 10, 4));
    kinds.put("deque", new Expected("java.util.ArrayDeque.addAll", 11, 4));
    kinds.put("builder", new Expected(builder, 10, 1));
    kinds.put("wide builder", new Expected(builder, 10, 2));
    kinds.put("buffer", new Expected(builder, 10, 1));
    return kinds;
  }

  private static void assertDenied(Jdk jdk, Run run, String standing) {
    List<String> expected = new ArrayList<>();
    kinds(jdk)
        .forEach(
            (kind, denied) -> {
              expected.add(kind + " \\+ 100: GRANTED 0");
              for (int room : new int[] {1_000_000, 100_000_000}) {
                expected.add(kind + " \\+ " + room + ": DENIED " + denied.bytes(room));
                expected.add(
                    "Trellis denied "
                        + denied.bytes(room)
                        + " bytes at "
                        + denied.site().replace(".", "\\.")
                        + ", "
                        + CALL
                        + "; policy limiting: "
                        + standing);
              }
              expected.add(kind + " \\+ 2147483647: TOO_LARGE 0");
              expected.add(kind + ": 110");
            });
    assertThat(run.lines())
        .hasSameSizeAs(expected)
        .zipSatisfy(expected, (line, pattern) -> assertThat(line).matches(pattern));
    assertThat(run.report().policy().denials()).isEqualTo(14);
  }

  private static void assertThatTheLineThatAsksIsTheCallSite(Report report) {
    assertThat(report.sites())
        .noneMatch(site -> site.stack().get(0).startsWith("dev.trellis.api."))
        .filteredOn(site -> site.figures().denials() > 0)
        .isNotEmpty()
        .allMatch(site -> site.stack().get(0).startsWith("dev.trellis.it.programs.Reservable."));
  }

  /**
   * A denied storage.
   *
   * @param site where
   * @param slots elements that it has beside those that are asked for
   * @param elementBytes of one
   */
  private record Expected(String site, int slots, int elementBytes) {

    /** With a header of 16 bytes, in words of 8. */
    long bytes(int room) {
      return (16 + (long) elementBytes * (slots + room) + 7) / 8 * 8;
    }
  }
}
