package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.it.expected.NodeGrowth;
import dev.trellis.it.expected.NodeSizes;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Mode;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.NodeSteps;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes are counted where they are made, and the figures follow by hand from the JDK's rules. */
class NodesIT {

  private static final int FEW = 1;
  private static final int MANY = 8;

  /** In one process, of the JDK's own maps: fewer than there are rounds between the two runs. */
  private static final long LOST_RACES = 3;

  /** The archive of classes that comes with a JDK is for the default alignment. */
  private static final String WITHOUT_ARCHIVE = "-XX:ObjectAlignmentInBytes=16";

  private static final String JDK_NODES = "java.util.concurrent.ConcurrentHashMap$Node";

  @TempDir Path folder;

  @OnEveryJdk
  void every_step_of_the_program_has_its_expectation(Jdk jdk) {
    assertThat(NodeGrowth.byStep(jdk.feature()).keySet())
        .containsExactlyInAnyOrderElementsOf(NodeSteps.all().keySet());
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#others")
  void every_node_is_counted_once_and_with_its_size_in_every_other_mode(Mode mode) {
    every_node_is_counted_once_and_with_its_size(mode);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Mode#all")
  void every_node_is_counted_once_and_with_its_size(Mode mode) {
    SortedMap<String, Long> nodes = NodeGrowth.ofAll(mode.jdk().feature()).counts();
    NodeSizes sizes = NodeSizes.measured(folder, mode, nodes.keySet());
    Report few = report(mode, FEW, "policy=counting,nodes=true");
    Report many = report(mode, MANY, "policy=counting,nodes=true");

    Map<String, Figures> expected = new TreeMap<>();
    nodes.forEach(
        (type, count) -> {
          long made = count * (MANY - FEW);
          expected.put(type, figures(made, made * sizes.bytes(type)));
        });
    Map<String, Figures> added = added(few, many);
    long ofJdk = expected.get(JDK_NODES).nodes();
    // Without its archive of classes the JDK links its own lambdas as they come, round for round.
    // And a thread that loses the race for a slot of a map that all share makes its node once more;
    // one that is missed or counted twice would show once a round.
    long tolerance = mode.flags().contains(WITHOUT_ARCHIVE) ? ofJdk / 50 : LOST_RACES;
    Figures jdk = added.remove(JDK_NODES);
    assertThat(jdk.nodes()).isCloseTo(ofJdk, within(tolerance));
    assertThat(jdk).isEqualTo(figures(jdk.nodes(), jdk.nodes() * sizes.bytes(JDK_NODES)));
    expected.remove(JDK_NODES);
    assertThat(added).isEqualTo(expected);
    assertThat(many.self().dropped()).isZero();
    assertThat(many.coverage().complete()).isTrue();
  }

  @OnEveryJdk
  void no_node_is_counted_unless_asked_for(Jdk jdk) {
    Report report = report(new Mode(jdk, List.of()), MANY, "policy=counting");

    assertThat(report.totals().nodes()).isZero();
    assertThat(report.totals().initials()).isPositive();
    assertThat(report.types())
        .allSatisfy(row -> assertThat(row.figures().nodes()).as(row.type()).isZero());
    assertThat(report.types())
        .extracting(TypeRow::type)
        .contains("java.util.HashMap")
        .doesNotContainAnyElementsOf(NodeGrowth.ofAll(jdk.feature()).counts().keySet());
  }

  private static Figures figures(long nodes, long requestedBytes) {
    return new Figures(0, 0, 0, 0, nodes, requestedBytes, 0, 0, 0, 0, 0);
  }

  /**
   * Enough room that nothing is collected: what the JDK keeps weakly in maps of its own, such as
   * method types, would come and go, and its nodes with it.
   */
  private static final String[] NO_COLLECTION = {"-Xms1g", "-Xmx4g", "-Xmn900m", "-XX:-ZProactive"};

  /** Of every type that has nodes in the second report, what it has more there. */
  private static Map<String, Figures> added(Report first, Report second) {
    Map<String, Figures> before =
        first.types().stream().collect(Collectors.toMap(TypeRow::type, TypeRow::figures));
    Map<String, Figures> added = new TreeMap<>();
    for (TypeRow row : second.types()) {
      Figures more = row.figures().minus(before.getOrDefault(row.type(), Figures.ZERO));
      if (more.nodes() != 0) {
        added.put(row.type(), more);
      }
    }
    return added;
  }

  private Report report(Mode mode, int rounds, String options) {
    return ChildJvm.of(folder, NodeSteps.class, Integer.toString(rounds))
        .on(mode.jdk())
        .flags(mode.flags())
        .flags(NodeSteps.FLAGS)
        .flags(NO_COLLECTION)
        .agent(options)
        .run()
        .succeeded()
        .report();
  }
}
