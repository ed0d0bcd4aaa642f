package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.EmptyAgent;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.DeepNodes;
import dev.trellis.it.programs.EveryWay;
import dev.trellis.it.programs.NodeOutcomes;
import dev.trellis.it.programs.NodeSteps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A program runs the same when its nodes are counted. */
class NodeNeutralityIT {

  private static final String COUNTED = "policy=counting,nodes=true";

  @TempDir Path folder;

  @OnEveryJdk
  void a_program_that_makes_every_kind_of_node_runs_the_same(Jdk jdk) {
    Run alone = child(NodeOutcomes.class, jdk).run();
    Run underAny = child(NodeOutcomes.class, jdk).rawAgent(EmptyAgent.in(folder), "").run();

    assertThat(alone.exit()).as("%s", alone).isEqualTo(6);
    assertThat(alone.lines()).hasSizeGreaterThan(1000).last().asString().startsWith("digest ");
    for (List<String> flags :
        List.of(List.<String>of(), List.of("-Xint"), List.of("-XX:TieredStopAtLevel=1"))) {
      Run woven = child(NodeOutcomes.class, jdk).flags(flags).agent(COUNTED).run();

      assertThat(woven.exit()).as("%s", woven).isEqualTo(6);
      assertThat(woven.out()).as("%s", flags).isEqualTo(alone.out());
      assertThat(woven.err()).as("%s", flags).isEqualTo(underAny.err());
      assertThat(woven.report().totals().nodes()).as("%s", flags).isGreaterThan(1000);
    }
  }

  @Tag("slow")
  @OnEveryJdk
  void a_program_that_uses_containers_in_every_way_runs_the_same(Jdk jdk) {
    Run alone = child(EveryWay.class, jdk).run();
    Run woven = child(EveryWay.class, jdk).flags("-Xverify:all").agent(COUNTED).run();

    assertThat(woven.exit()).as("%s", woven).isEqualTo(alone.exit()).isEqualTo(5);
    assertThat(woven.out()).isEqualTo(alone.out());
    assertThat(woven.report().totals().nodes()).isGreaterThan(1000);
  }

  @Tag("slow")
  @OnEveryJdk
  void no_container_is_broken_by_a_stack_overflow_in_compiled_code(Jdk jdk) {
    assertNoneBroken(ChildJvm.of(folder, DeepNodes.class, "300").on(jdk));
  }

  @Tag("slow")
  @OnEveryJdk
  void no_container_is_broken_by_a_stack_overflow_in_the_interpreter(Jdk jdk) {
    assertNoneBroken(ChildJvm.of(folder, DeepNodes.class, "300").on(jdk).flags("-Xint"));
  }

  private static void assertNoneBroken(ChildJvm child) {
    Run run = child.flags("-XX:MaxJavaStackTraceDepth=1").agent(COUNTED).run().succeeded();

    assertThat(run.lines())
        .isEqualTo(DeepNodes.KINDS.stream().map(kind -> kind + " broken 0").toList());
    assertThat(run.err().lines())
        .as("how often the stack ended in the middle of an addition")
        .hasSize(DeepNodes.KINDS.size())
        .allSatisfy(line -> assertThat(line.replaceFirst(".* struck ", "")).matches("[1-9][0-9]+"));
    assertThat(run.report().totals().nodes()).isGreaterThan(10_000);
  }

  private ChildJvm child(Class<?> program, Jdk jdk) {
    return ChildJvm.of(folder, program).on(jdk).flags(NodeSteps.FLAGS);
  }
}
