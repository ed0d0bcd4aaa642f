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
import dev.trellis.report.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is denied, and whenever: no container loses or invents content. */
class DenialIT {

  private static final String SEED = "20240229";

  /** Those that were once left with the element in, and the commonest. */
  private static final List<String> KINDS =
      List.of("list", "deque", "set", "HASH", "LINKED", "LEAST_RECENTLY_USED", "WEAK");

  private static final List<String> OTHER_KINDS = List.of("TABLE", "IDENTITY", "CONCURRENT");

  @TempDir Path folder;

  @OnEveryJdk
  void containers_under_random_denials_agree_with_their_models_and_grow_on(Jdk jdk) {
    Run run = trials(trial(SEED, "10000", KINDS).on(jdk), KINDS);

    assertAskedOnce(run, "java.util.HashMap");
    assertAskedOnce(run, "java.util.WeakHashMap");
  }

  @OnEveryJdk
  void containers_under_random_denials_agree_with_their_models_in_the_interpreter(Jdk jdk) {
    Run unused = trials(trial("7", "110", KINDS).on(jdk).flags("-Xint"), KINDS);
  }

  @Tag("slow")
  @OnEveryJdk
  void other_maps_under_random_denials_agree_with_their_models_and_grow_on(Jdk jdk) {
    Run unused = trials(trial(SEED, "10000", OTHER_KINDS).on(jdk), OTHER_KINDS);
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

  private ChildJvm trial(String seed, String sequences, List<String> kinds) {
    List<String> arguments = new ArrayList<>(List.of(seed, sequences));
    arguments.addAll(kinds);
    return ChildJvm.of(folder, DenialTrials.class, arguments.toArray(String[]::new));
  }

  private Run trials(ChildJvm child, List<String> kinds) {
    Run run =
        child
            .flags("--add-opens", "java.base/java.util=ALL-UNNAMED")
            .agent(PolicyJar.options(folder, DenyByThreadName.class))
            .run()
            .succeeded();

    assertThat(run.lines())
        .as("one line for each kind of container and none for a broken one; seed in its place")
        .allMatch(line -> line.matches("\\w+ denied [1-9][0-9]*"))
        .extracting(line -> line.replaceFirst(" .*", ""))
        .isEqualTo(kinds);
    long denied =
        run.lines().stream().mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
    assertThat(run.report().totals().denials()).isEqualTo(denied);
    assertThat(run.report().policy().failures()).isZero();
    return run;
  }

  /** What is asked before an entry is made, and what is made after it, are the same. */
  private static void assertAskedOnce(Run run, String type) {
    Map<String, Long> accounts = run.report().policy().accounts();
    Figures made = figures(run, type);

    assertThat(made.growths()).isGreaterThan(1_000);
    assertThat(accounts)
        .containsEntry(type + " initialsCount", made.initials())
        .containsEntry(type + " growthsCount", made.growths());
  }

  private static Figures figures(Run run, String type) {
    return run.report().types().stream()
        .filter(row -> row.type().equals(type))
        .findFirst()
        .orElseThrow()
        .figures();
  }
}
