package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.DenyByThreadName;
import dev.trellis.it.programs.DenialTrials;
import dev.trellis.it.programs.FirstTree;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is denied, and whenever: no container loses or invents content. */
class DenialIT {

  private static final String SEED = "20240229";

  @TempDir Path folder;

  @OnEveryJdk
  void containers_under_random_denials_agree_with_their_models_and_grow_on(Jdk jdk) {
    assertTrials(ChildJvm.of(folder, DenialTrials.class, SEED, "10000").on(jdk));
  }

  @OnEveryJdk
  void containers_under_random_denials_agree_with_their_models_in_the_interpreter(Jdk jdk) {
    assertTrials(ChildJvm.of(folder, DenialTrials.class, "7", "150").on(jdk).flags("-Xint"));
  }

  @OnEveryJdk
  void growth_of_the_jdk_in_the_middle_of_turning_a_bin_into_a_tree_is_not_denied(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, FirstTree.class)
            .on(jdk)
            .agent(PolicyJar.options(folder, DenyByThreadName.class))
            .run()
            .succeeded();

    assertThat(run.lines()).containsExactly("size 9, iterates 9, finds 9");
  }

  private void assertTrials(ChildJvm child) {
    Run run =
        child
            .flags("--add-opens", "java.base/java.util=ALL-UNNAMED")
            .agent(PolicyJar.options(folder, DenyByThreadName.class))
            .run()
            .succeeded();

    assertThat(run.lines())
        .as("one line for each kind of container and none for a broken one; seed in its place")
        .satisfiesExactly(
            line -> assertThat(line).matches("list denied [1-9][0-9]{2,}"),
            line -> assertThat(line).matches("deque denied [1-9][0-9]{2,}"),
            line -> assertThat(line).matches("HASH denied [1-9][0-9]{2,}"),
            line -> assertThat(line).matches("LINKED denied [1-9][0-9]{2,}"),
            line -> assertThat(line).matches("LEAST_RECENTLY_USED denied [1-9][0-9]{2,}"));
    long denied =
        run.lines().stream().mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
    assertThat(run.report().totals().denials()).isEqualTo(denied);
    assertThat(run.report().policy().failures()).isZero();
  }
}
