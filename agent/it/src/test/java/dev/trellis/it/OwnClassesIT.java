package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.ContendedMap;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.AwaitsFile;
import dev.trellis.it.programs.FirstIdentityHashes;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trellis loads its classes on threads of its own. The JDK's loaders keep lists of what they have
 * loaded: one that grew on the program's thread would be in the program's figures, in one run of
 * forty.
 */
class OwnClassesIT {

  private static final String PREMAIN = "dev.trellis.agent.Premain";

  @TempDir Path folder;

  @OnEveryJdk
  void the_programs_thread_loads_none_but_the_one_that_the_jvm_calls(Jdk jdk) throws IOException {
    Path log = folder.resolve("loaded.log");
    Run run =
        ChildJvm.of(folder, FirstIdentityHashes.class)
            .on(jdk)
            .flags("-Xlog:class+load:file=" + log + ":tid")
            .agent("policy=counting")
            .run()
            .succeeded();

    assertThat(run.err()).isEmpty();
    List<String> lines = Files.readAllLines(log);
    String main = word(lines.get(0), 0);
    assertThat(lines).filteredOn(line -> isTrellis(line)).hasSizeGreaterThan(100);
    assertThat(lines)
        .filteredOn(line -> isTrellis(line) && word(line, 0).equals(main))
        .extracting(line -> word(line, 1))
        .containsExactly(PREMAIN);
  }

  @OnEveryJdk
  void nothing_of_the_start_is_among_the_programs_figures(Jdk jdk) {
    Report report =
        ChildJvm.of(folder, FirstIdentityHashes.class)
            .on(jdk)
            .agent("nodes=true,stacks=all")
            .run()
            .succeeded()
            .report();

    assertThat(report.sites())
        .isNotEmpty()
        .flatExtracting(SiteRow::stack)
        .noneMatch(frame -> frame.startsWith("dev.trellis.agent."));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("starts")
  void what_the_report_needs_of_the_jdk_is_loaded_before_main(
      Jdk jdk, String archive, String options) throws IOException {
    Path log = folder.resolve("loaded.log");
    List<String> lines = started(jdk, archive, options, log);
    // On a busy machine the report may be there before the program has begun: no use for this.
    for (int more = 0; more < 4 && own(lines).isEmpty(); more++) {
      lines = started(jdk, archive, options, log);
    }
    int main = main(lines);
    List<String> later = lines.subList(main + 1, lines.size());
    Set<String> own = own(lines);
    assertThat(own).isNotEmpty().doesNotContain(word(lines.get(main), 0));
    assertThat(later)
        .filteredOn(line -> own.contains(word(line, 0)) && isOfJdk(line))
        .extracting(line -> word(line, 1))
        .isEmpty();
    assertThat(later)
        .filteredOn(line -> own.contains(word(line, 0)) && initialisesOfJdk(line))
        .isEmpty();
    // A thread that ends while its name is read would have it initialised there, in one run of 50
    assertThat(lines.subList(0, main).stream().filter(line -> initialisesOfJdk(line)))
        .as("initialised before main")
        .filteredOn(line -> line.contains("'java/io/FileNotFoundException'"))
        .hasSize(1);
  }

  private List<String> started(Jdk jdk, String archive, String options, Path log)
      throws IOException {
    Path report = folder.resolve("awaited.json");
    Files.deleteIfExists(report);
    ChildJvm.of(folder, AwaitsFile.class, report.toString())
        .on(jdk)
        .flags(archive, "-Xlog:class+load,class+init:file=" + log + ":tid")
        .agent("report=" + report + "," + options)
        .run()
        .succeeded();
    return Files.readAllLines(log);
  }

  private static int main(List<String> lines) {
    return lines.stream().map(line -> word(line, 1)).toList().indexOf(AwaitsFile.class.getName());
  }

  /** The threads that have loaded or initialised classes of Trellis once the program had begun. */
  private static Set<String> own(List<String> lines) {
    return lines.subList(main(lines) + 1, lines.size()).stream()
        .filter(line -> isTrellis(line))
        .map(line -> word(line, 0))
        .collect(Collectors.toSet());
  }

  private static boolean initialisesOfJdk(String line) {
    return !ContendedMap.isOf(line)
        && Stream.of("java/", "javax/", "jdk/", "sun/", "com/sun/")
            .anyMatch(start -> line.contains("Initializing '" + start));
  }

  private static Stream<Arguments> starts() {
    return Jdks.all().stream()
        .flatMap(
            jdk ->
                Stream.of(
                    arguments(jdk, "-Xshare:auto", "policy=counting"),
                    arguments(jdk, "-Xshare:off", "policy=counting,nodes=true,stacks=all"),
                    arguments(jdk, "-Xshare:auto", "policy=limiting+compact,limit=8g,live=true"),
                    arguments(jdk, "-Xshare:auto", "policy=limiting,limits=" + limits()),
                    arguments(jdk, "-Xshare:auto", "policy=system")));
  }

  private static Path limits() {
    return Path.of(AgentJar.property("trellis.checkout"), "agent/it/src/test/resources/limits.json")
        .normalize();
  }

  private static boolean isOfJdk(String line) {
    return (line.endsWith("source: shared objects file") || line.contains("source: jrt:/"))
        && !ContendedMap.isOf(line);
  }

  private static boolean isTrellis(String line) {
    String name = word(line, 1);
    return name.startsWith("dev.trellis.") && !name.startsWith("dev.trellis.it.");
  }

  /** The JVM pads the thread's number, which stands first, to the width of those before it. */
  private static String word(String line, int number) {
    return line.replaceFirst("^\\[\\s*(\\d+)\\s*]", "[$1]").trim().split("\\s+")[number];
  }
}
