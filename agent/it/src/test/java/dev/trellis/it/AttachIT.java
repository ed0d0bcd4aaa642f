package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.VirtualMachine;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.Ending;
import dev.trellis.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The agent loaded into a program that runs already. */
class AttachIT {

  @TempDir Path folder;

  @OnEveryJdk
  void an_agent_attached_late_says_that_it_has_not_seen_all(Jdk jdk) throws Exception {
    Path report = folder.resolve("late.json");
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).start();
    child.awaitLine("ready");

    attach(child, "report=" + report);
    child.awaitUntil("there is a report", () -> Files.exists(report));
    child.finish().succeeded();

    Report late = new Run(0, "", "", report, "").report();
    assertThat(late.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(late.self().canaryAtStart()).isTrue();
    assertThat(late.coverage().complete()).isFalse();
    assertThat(late.coverage().notes())
        .singleElement()
        .asString()
        .matches(
            "attached while the program was running: what grew before .*Z is not in the figures");
  }

  @OnEveryJdk
  void a_refusal_goes_to_whoever_attached_and_the_program_goes_on(Jdk jdk) throws Exception {
    RunningJvm child = ChildJvm.of(folder, Ending.class, "wait").on(jdk).start();
    child.awaitLine("ready");

    assertThatThrownBy(() -> attach(child, "limit=64q"))
        .isInstanceOf(AgentInitializationException.class);
    Run run = child.finish().succeeded();

    assertThat(run.err())
        .contains(
            "IllegalArgumentException: trellis: option \"limit\" in attach: \"64q\" is not a"
                + " size; accepted: ");
  }

  private static void attach(RunningJvm child, String options) throws Exception {
    VirtualMachine jvm = VirtualMachine.attach(Long.toString(child.handle().pid()));
    try {
      jvm.loadAgent(AgentJar.path().toString(), options);
    } finally {
      jvm.detach();
    }
  }
}
