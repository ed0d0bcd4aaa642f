package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.EmptyAgent;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.EveryWay;
import dev.trellis.it.programs.FirstIdentityHashes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A program runs the same with and without the agent. */
class NeutralityIT {

  private static final List<String> OPTIONS =
      List.of(
          "policy=counting,stacks=off",
          "policy=system",
          "policy=limiting,limit=8g",
          "stackInterval=1",
          "stacks=all",
          "stacks=all,live=true",
          "policy=limiting,limit=8g,live=true,liveFrom=64",
          "policy=compact,compactFrom=512",
          "");

  @TempDir Path folder;

  @OnEveryJdk
  void a_program_that_uses_all_containers_in_every_way_runs_the_same(Jdk jdk) {
    Run alone = ChildJvm.of(folder, EveryWay.class).on(jdk).run();
    Run underAny =
        ChildJvm.of(folder, EveryWay.class).on(jdk).rawAgent(EmptyAgent.in(folder), "").run();

    assertThat(alone.exit()).as("%s", alone).isEqualTo(5);
    assertThat(alone.lines()).hasSizeGreaterThan(200).last().asString().startsWith("digest ");
    for (String options : OPTIONS) {
      Run woven = ChildJvm.of(folder, EveryWay.class).on(jdk).agent(options).run();

      assertThat(woven.exit()).as("%s", woven).isEqualTo(5);
      assertThat(woven.out()).as(options).isEqualTo(alone.out());
      assertThat(woven.err()).as(options).isEqualTo(underAny.err());
      assertThat(woven.report().coverage().complete()).as("woven, with \"%s\"", options).isTrue();
      assertThat(woven.report().totals().events() > 1000)
          .as("recorded, with \"%s\"", options)
          .isEqualTo(!options.equals("policy=system"));
    }
  }

  @Tag("proof")
  @Tag("slow")
  @OnEveryJdk
  void a_program_runs_the_same_in_every_mode_of_the_compiler(Jdk jdk) {
    Run alone = ChildJvm.of(folder, EveryWay.class).on(jdk).run();
    for (String mode : List.of("-Xint", "-XX:TieredStopAtLevel=1", "-Xverify:all")) {
      Run woven = ChildJvm.of(folder, EveryWay.class).on(jdk).flags(mode).agent("").run();

      assertThat(woven.exit()).as("%s", woven).isEqualTo(5);
      assertThat(woven.out()).as(mode).isEqualTo(alone.out());
    }
  }

  /**
   * Identity hashes come from a sequence that each thread has. Any agent moves the main thread on
   * in it, because the JVM loads the agent there.
   */
  @Tag("proof")
  @Tag("slow")
  @OnEveryJdk
  void identity_hashes_of_the_main_thread_move_no_further_than_under_an_empty_agent(Jdk jdk) {
    List<String> alone = hashes(ChildJvm.of(folder, FirstIdentityHashes.class).on(jdk));
    List<String> underAny =
        hashes(
            ChildJvm.of(folder, FirstIdentityHashes.class)
                .on(jdk)
                .rawAgent(EmptyAgent.in(folder), ""));
    int unavoidable = alone.indexOf(underAny.get(0));

    assertThat(unavoidable).as("place under an empty agent").isNotNegative();
    for (String options : OPTIONS) {
      List<String> woven =
          hashes(ChildJvm.of(folder, FirstIdentityHashes.class).on(jdk).agent(options));

      assertThat(alone.indexOf(woven.get(0)))
          .as("place in the sequence, with \"%s\"", options)
          .isBetween(0, unavoidable);
    }
  }

  private static List<String> hashes(ChildJvm child) {
    return child.run().succeeded().lines();
  }
}
