package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.HotPuts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of the costs is a number that stays the same from run to run, held to a bound. Whoever makes
 * one better lowers its bound; times are published and not held. That an event allocates nothing is
 * held by {@link WitnessIT}.
 */
class CostGuardIT {

  /** Of Trellis, before main, of a start that is told nothing and finds its classes woven. */
  private static final int MOST_CLASSES = 60;

  private static final Pattern LOADED = Pattern.compile("\\[\\s*(\\d+)\\s*] (\\S+) source: (.*)");
  private static final Pattern INLINED =
      Pattern.compile(
          "\\s*@ \\d+\\s+java\\.util\\.(HashMap::put|HashMap::putVal|ArrayList::add) \\((\\d+) bytes\\)"
              + "\\s+(.*?)(\\s+callee changed to .*)?");

  @TempDir Path folder;

  @OnEveryJdk
  void a_start_that_finds_its_classes_woven_loads_few_of_its_own(Jdk jdk) throws IOException {
    Path log = folder.resolve("loaded.log");
    start(jdk, "-Xlog:disable");
    start(jdk, "-Xlog:class+load:file=" + log + ":tid");

    List<Matcher> loaded =
        Files.readAllLines(log).stream().map(LOADED::matcher).filter(Matcher::matches).toList();
    String reporter = threadOf(loaded, "dev.trellis.dist.Reporter");
    Set<String> starts =
        Set.of(
            threadOf(loaded, "dev.trellis.agent.Boot"),
            threadOf(loaded, "dev.trellis.dist.Session"));
    List<String> own =
        loaded.stream()
            .takeWhile(line -> !line.group(2).equals(Ending.class.getName()))
            .filter(line -> !line.group(1).equals(reporter)) // it may begin while main is loaded
            .map(line -> line.group(2))
            .filter(name -> name.startsWith("dev.trellis.") && !name.startsWith("dev.trellis.it."))
            .toList();

    assertThat(own).contains("dev.trellis.weaver.WovenPack").hasSizeLessThanOrEqualTo(MOST_CLASSES);
    assertThat(loaded).noneMatch(line -> line.group(2).startsWith("net.bytebuddy."));
    assertThat(loaded)
        .as("made by the JVM for lambdas and reflection, on the threads that start the agent")
        .filteredOn(line -> starts.contains(line.group(1)))
        .filteredOn(line -> !line.group(3).startsWith("shared objects file"))
        .extracting(line -> line.group(2))
        .noneMatch(name -> name.contains("Lambda"));
  }

  @OnEveryJdk
  void a_put_or_an_add_that_does_not_grow_is_inlined_as_without_an_agent(Jdk jdk) {
    Set<String> without = inlined(hot(jdk));
    Set<String> counting = inlined(hot(jdk).agent("policy=counting"));
    Set<String> limiting = inlined(hot(jdk).agent("policy=limiting,limit=10g"));

    assertThat(without).hasSize(4).allMatch(line -> line.endsWith(": inline (hot)"));
    assertThat(counting).isEqualTo(without);
    // putVal asks, and stays below the 325 bytes up to which C2 inlines
    assertThat(limiting)
        .hasSize(4)
        .allMatch(line -> line.endsWith(": inline (hot)"))
        .filteredOn(line -> !without.contains(line))
        .allMatch(line -> line.startsWith("HashMap::putVal "));
  }

  private void start(Jdk jdk, String flag) {
    ChildJvm.of(folder, Ending.class, "return")
        .on(jdk)
        .flags(flag)
        .environment("XDG_CACHE_HOME", folder.resolve("caches").toString())
        .rawAgent(AgentJar.path(), "")
        .run()
        .succeeded();
  }

  private static String threadOf(List<Matcher> loaded, String type) {
    return loaded.stream()
        .filter(line -> line.group(2).equals(type))
        .map(line -> line.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** One compiler that is waited for, so that the same run comes to the same decisions. */
  private ChildJvm hot(Jdk jdk) {
    return ChildJvm.of(folder, HotPuts.class)
        .on(jdk)
        .flags(
            "-Xbatch",
            "-XX:-TieredCompilation",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+PrintInlining");
  }

  private static Set<String> inlined(ChildJvm child) {
    Set<String> decisions = new TreeSet<>();
    for (String line : child.run().succeeded().lines()) {
      Matcher matcher = INLINED.matcher(line);
      if (matcher.matches()) {
        decisions.add(
            matcher.group(1) + " " + matcher.group(2) + " bytes: " + matcher.group(3).trim());
      }
    }
    return decisions;
  }
}
