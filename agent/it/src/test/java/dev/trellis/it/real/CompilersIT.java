package dev.trellis.it.real;

import static dev.trellis.it.real.Compiler.ECJ;
import static dev.trellis.it.real.Compiler.JAVAC;
import static dev.trellis.it.real.SourceTree.LANG3;
import static dev.trellis.it.real.SourceTree.MATH3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.EmptyAgent;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two compilers write the same class files under the agent, and grow the same in every run. */
class CompilersIT {

  /** The least that a compilation of 100,000 lines has. */
  private static final long EVENTS = 50_000;

  private static final Set<String> SHARED_NODES =
      Set.of("java.util.concurrent.ConcurrentHashMap$Node", "java.util.HashMap$Node");

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void javac_compiles_the_same_under_the_agent_and_grows_the_same_twice() {
    compilesTheSame(JAVAC, LANG3, Jdks.running());
  }

  @Tag("slow")
  @Test
  void ecj_compiles_the_same_under_the_agent_and_grows_the_same_twice() {
    compilesTheSame(ECJ, LANG3, Jdks.running());
  }

  @Tag("slow")
  @Test
  void javac_compiles_a_larger_tree_the_same_and_grows_the_same_twice() {
    compilesTheSame(JAVAC, MATH3, Jdks.running());
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("others")
  void javac_compiles_the_same_on_every_other_jdk(Jdk jdk) {
    compilesTheSame(JAVAC, LANG3, jdk);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("others")
  void ecj_compiles_the_same_on_every_other_jdk(Jdk jdk) {
    compilesTheSame(ECJ, LANG3, jdk);
  }

  private static List<Jdk> others() {
    String running = Jdks.running().version();
    return Jdks.all().stream().filter(jdk -> !jdk.version().equals(running)).toList();
  }

  private void compilesTheSame(Compiler compiler, SourceTree tree, Jdk jdk) {
    Path empty = EmptyAgent.in(folder);
    Compiled alone = compiler.compile(tree, fresh(), jdk, child -> child);
    Compiled underAny = compiler.compile(tree, fresh(), jdk, child -> child.rawAgent(empty, ""));

    assertThat(alone.run().exit()).as("%s", alone.run()).isZero();
    assertThat(alone.classes()).hasSizeGreaterThan(tree.files());
    for (String options : Recording.OPTIONS) {
      UnaryOperator<ChildJvm> agent = child -> child.agent(options);
      Compiled first = compiler.compile(tree, fresh(), jdk, agent);
      Compiled again = compiler.compile(tree, fresh(), jdk, agent);

      isTheSame(first, alone, underAny, options);
      isTheSame(again, alone, underAny, options);
      assertThat(differing(first, again)).as("types that differ, %s", options).isEmpty();
    }
  }

  /**
   * All that was grown, but for the nodes of the JDK's own hash maps: some of these are shared with
   * the thread that writes reports, and who comes first makes the node (one of 200,000, seldom).
   */
  private static Map<String, TypeRow> compared(Compiled compiled) {
    return compiled.run().report().types().stream()
        .filter(row -> !SHARED_NODES.contains(row.type()))
        .collect(Collectors.toMap(TypeRow::type, row -> row));
  }

  /** Of each type that is not the same in both, what both say, short enough to be read. */
  private static List<String> differing(Compiled first, Compiled again) {
    Map<String, TypeRow> before = compared(first);
    Map<String, TypeRow> after = compared(again);
    List<String> differing = new ArrayList<>();
    Set<String> types = new TreeSet<>(before.keySet());
    types.addAll(after.keySet());
    for (String type : types) {
      TypeRow one = before.get(type);
      TypeRow other = after.get(type);
      if (!Objects.equals(one, other)) {
        differing.add(type + ": " + shortly(one) + " and " + shortly(other));
      }
    }
    return differing;
  }

  private static String shortly(TypeRow row) {
    return row == null ? "none" : row.figures() + " " + row.histograms().capacityLength().buckets();
  }

  private static void isTheSame(Compiled woven, Compiled alone, Compiled underAny, String options) {
    assertThat(woven.run().exit()).as("%s", woven.run()).isZero();
    assertThat(woven.run().out()).as("stdout, %s", options).isEqualTo(alone.run().out());
    assertThat(woven.run().err()).as("stderr, %s", options).isEqualTo(underAny.run().err());
    assertThat(woven.classes()).as("class files, %s", options).isEqualTo(alone.classes());
    Report report = woven.run().report();
    Recording.isWhole(report, options);
    assertThat(report.totals().events()).as(options).isGreaterThan(EVENTS);
  }

  /** A folder for one run, so that two never meet. */
  private Path fresh() {
    try {
      return Files.createTempDirectory(folder, "run-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
