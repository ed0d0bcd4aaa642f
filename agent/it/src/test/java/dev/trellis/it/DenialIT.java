package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.DenyByPlan;
import dev.trellis.it.policies.DenyByThreadName;
import dev.trellis.it.programs.FirstTree;
import dev.trellis.it.programs.trials.DenialMatrix;
import dev.trellis.report.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is denied, and whenever: no container loses or invents content. Each deniable site that
 * the catalogue names is denied by each plan; {@link ExplainIT} holds that {@code trellis explain}
 * publishes the same classes.
 *
 * <p>A line such as {@code Vector under NTH with seed 7 broke: …} is repeated by a run of {@link
 * DenialMatrix} with that seed, one sequence, and that name.
 */
class DenialIT {

  private static final String SEED = "20240229";

  private static final List<String> KINDS =
      List.of(
          "ArrayList",
          "Vector",
          "Stack",
          "CopyOnWriteArrayList",
          "ArrayDeque",
          "PriorityQueue",
          "DelayQueue",
          "PriorityBlockingQueue",
          "ArrayBlockingQueue",
          "HashMap",
          "LinkedHashMap",
          "LinkedHashMap.accessed",
          "LinkedHashMap.leastRecentlyUsed",
          "WeakHashMap",
          "Hashtable",
          "IdentityHashMap",
          "ConcurrentHashMap",
          "Properties",
          "EnumMap",
          "HashSet",
          "LinkedHashSet",
          "CopyOnWriteArraySet",
          "ConcurrentHashMap.newKeySet",
          "StringBuilder",
          "StringBuffer",
          "StringJoiner",
          "BitSet",
          "ByteArrayOutputStream",
          "CharArrayWriter");

  /** Those that were once left with the element in, the commonest, and builders. */
  private static final List<String> INTERPRETED =
      List.of(
          "ArrayList",
          "ArrayDeque",
          "HashMap",
          "LinkedHashMap.leastRecentlyUsed",
          "WeakHashMap",
          "HashSet",
          "StringBuilder",
          "StringBuffer");

  /**
   * Never denied, and not refused here: the first three are counted where they are done, and others
   * ask; the fourth needs more workers than its pool was made for, which may come to pass or not;
   * nothing in the JDK calls the last.
   */
  private static final List<String> NOT_REFUSED =
      List.of(
          "java.util.ArrayDeque.grow(I)V",
          "java.util.HashMap.resize()[Ljava/util/HashMap$Node;",
          "java.util.WeakHashMap.resize(I)V",
          "java.util.concurrent.ForkJoinPool.registerWorker(Ljava/util/concurrent/ForkJoinPool$WorkQueue;)V",
          "java.util.stream.SpinedBuffer.<init>(I)V");

  private static final String BUILDER = "java.lang.AbstractStringBuilder.";
  private static final String OF_CAPACITY = BUILDER + "<init>(I)V";
  private static final String READ = BUILDER + "initBytes([CII)V";

  @TempDir Path folder;

  @OnEveryJdk
  void each_site_denied_by_each_plan_leaves_what_the_model_has_and_grows_on(Jdk jdk) {
    ChildJvm child = ChildJvm.of(folder, DenialMatrix.class, SEED, "500").on(jdk);
    Run run = matrix(child.flags("-XX:TieredStopAtLevel=1"), KINDS);

    DeniedSites sites = new DeniedSites(run.report());
    assertThat(sites.classes()).containsExactly("NEVER_DENIED", "STRONG");
    assertThat(sites.missed()).isEqualTo(outOfReach(jdk));
    assertThat(sites.notRefused()).isSubsetOf(NOT_REFUSED);
    assertAskedOnce(run, "java.util.HashMap");
    assertAskedOnce(run, "java.util.WeakHashMap");
  }

  /**
   * Where a builder is made that has two bytes for each character from its beginning, which the
   * next test does; and on 25 a first table that only a call without a table would need, and {@code
   * putAll} does not make it then.
   */
  private static List<String> outOfReach(Jdk jdk) {
    List<String> sites = new ArrayList<>();
    for (String plan : DeniedSites.PLANS) {
      sites.add(plan + " " + OF_CAPACITY + " 1 of 2");
      if (jdk.feature() > 17) {
        sites.add(plan + " " + READ + " 1 of 2");
      }
      if (jdk.feature() >= 25) {
        sites.add(plan + " java.util.concurrent.ConcurrentHashMap.tryPresize(I)V 0 of 1");
      }
    }
    return sites;
  }

  @OnEveryJdk
  void so_it_is_in_the_interpreter_and_with_builders_of_two_bytes_a_character(Jdk jdk) {
    List<String> arguments = new ArrayList<>(List.of("7", "80"));
    arguments.addAll(INTERPRETED);
    Run run =
        matrix(
            ChildJvm.of(folder, DenialMatrix.class, arguments.toArray(String[]::new))
                .on(jdk)
                .flags("-Xint", "-XX:-CompactStrings"),
            INTERPRETED);

    DeniedSites sites = new DeniedSites(run.report());
    for (int plan = 1; plan <= DeniedSites.PLANS.size(); plan++) {
      assertThat(sites.count(plan, OF_CAPACITY)).isEqualTo(1);
      assertThat(sites.count(plan, READ)).isEqualTo(1);
    }
  }

  /** With all of the JIT on the JDK that runs the tests; on the others that would take too long. */
  @Tag("slow")
  @OnEveryJdk
  void so_it_is_in_ten_thousand_sequences_of_each_container(Jdk jdk) {
    ChildJvm child = ChildJvm.of(folder, DenialMatrix.class, "1", "3400").on(jdk).within(1_200);
    if (!jdk.equals(Jdks.running())) {
      child.flags("-XX:TieredStopAtLevel=1");
    }
    Run unused = matrix(child, KINDS);
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

  private Run matrix(ChildJvm child, List<String> kinds) {
    Run run =
        child
            .flags("--add-opens", "java.base/java.util=ALL-UNNAMED")
            .flags("--add-opens", "java.base/java.util.concurrent=ALL-UNNAMED")
            .agent(PolicyJar.options(folder, DenyByPlan.class))
            .run()
            .succeeded();

    assertThat(run.lines())
        .as("one line for each kind of container and none for a broken one; seed in its place")
        .allMatch(line -> line.matches("[\\w.]+ denied [1-9][0-9]*"))
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
