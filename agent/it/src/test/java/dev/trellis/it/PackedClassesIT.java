package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.programs.AwaitsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that most starts load lie together in the jar: one by one they cost half of a start. */
class PackedClassesIT {

  private static final Pattern LOADED = Pattern.compile("(dev\\.trellis\\.\\S+) source: .*");

  @TempDir Path folder;

  static Stream<Arguments> starts() {
    return Jdks.all().stream()
        .flatMap(
            jdk ->
                Stream.of(
                        "policy=counting,stackInterval=1k",
                        "policy=counting,stacks=off",
                        "policy=limiting,limit=10g")
                    .map(options -> Arguments.of(jdk, options)));
  }

  /** What is missing belongs into agent/dist/start-classes.txt. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("starts")
  void a_start_that_finds_its_classes_woven_loads_packed_classes_only(Jdk jdk, String options)
      throws IOException {
    Path log = folder.resolve("loaded.log");
    start(jdk, options, "-Xlog:disable");
    start(jdk, options, "-Xlog:class+load:file=" + log + ":none");

    Set<String> packed =
        AgentJar.packed().stream()
            .map(name -> name.substring(0, name.lastIndexOf('.')).replace('/', '.'))
            .collect(Collectors.toSet());
    List<String> loaded =
        Files.readAllLines(log).stream()
            .map(LOADED::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .filter(name -> !name.startsWith("dev.trellis.agent."))
            .filter(name -> !name.startsWith("dev.trellis.it."))
            .toList();

    assertThat(loaded).hasSizeGreaterThan(100).isSubsetOf(packed);
  }

  private void start(Jdk jdk, String options, String flag) throws IOException {
    Path report = folder.resolve("awaited.json");
    Files.deleteIfExists(report);
    ChildJvm.of(folder, AwaitsFile.class, report.toString())
        .on(jdk)
        .flags(flag)
        .environment("XDG_CACHE_HOME", folder.resolve("caches").toString())
        .agent("report=" + report + "," + options)
        .run()
        .succeeded();
  }
}
