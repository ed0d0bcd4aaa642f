package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.Faulted;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults on purpose come where they are told to, again and again, and break no container. */
class FaultsIT {

  /** Where the containers of the program grow, and hardly anything else does meanwhile. */
  private static final String SITES =
      "+site:ArrayList.grow+site:ArrayDeque.grow+site:PriorityQueue.grow+site:HashMap.resize"
          + "+site:AbstractStringBuilder.ensure*";

  @TempDir Path folder;

  @OnEveryJdk
  void the_nth_request_at_a_site_fails_and_no_other(Jdk jdk) {
    Run run = faulted(jdk, "site:PriorityQueue.grow+nth:3");

    // Room for 11, then for 24 and 50: the third growth is that of the 51st of 2,000, from the end.
    assertThat(run.lines())
        .containsExactly("list", "deque", "queue 1949", "hash", "linked", "text");
    assertThat(run.report().policy().denials()).isEqualTo(1);
    assertThat(run.report().totals().deniedBytes()).isEqualTo(bytesOf102References(run));
    assertThat(run.report().policy().accounts())
        .containsEntry("faults", 1L)
        .containsEntry("faultsExempted", 0L);
    assertThat(run.report().policy().options()).doesNotContainKey("faultSeed");
  }

  @OnEveryJdk
  void a_rate_breaks_no_container_and_its_faults_come_again_by_the_seed_of_the_report(Jdk jdk) {
    Run drawn = faulted(jdk, "rate:0.3" + SITES);
    Map<String, String> options = drawn.report().policy().options();
    Run again = faulted(jdk, "rate:0.3" + SITES + ",faultSeed=" + options.get("faultSeed"));

    assertThat(drawn.out()).matches("(?s)(\\w+( \\d+)*\n){6}");
    assertThat(again.out()).isEqualTo(drawn.out());
    assertThat(again.report().policy().options()).isEqualTo(options(again, drawn));
    assertThat(again.report().policy().accounts()).isEqualTo(drawn.report().policy().accounts());
    assertThat(again.report().totals().denials())
        .isEqualTo(drawn.report().policy().accounts().get("faults"))
        .isGreaterThan(10);
  }

  @Test
  void an_error_says_that_it_is_one_on_purpose_and_how_to_have_it_again() {
    Run run =
        ChildJvm.of(folder, Faulted.class, "tell")
            .agent("policy=limiting,limit=1g,faults=rate:1+site:ArrayList.grow,faultSeed=7")
            .run()
            .succeeded();

    assertThat(run.lines().get(1))
        .matches(
            "Trellis denied \\d+ bytes at java\\.util\\.ArrayList\\.grow, called by"
                + " dev\\.trellis\\.it\\.programs\\.Faulted\\.list\\(Faulted\\.java:\\d+\\); a fault"
                + " on purpose, request \\d+ of \"rate:1\\+site:ArrayList\\.grow\", faultSeed 7");
  }

  @Test
  void without_a_site_the_same_program_meets_the_same_fault_in_each_run() {
    Run first = faulted("nth:40");
    Run again = faulted("nth:40");

    assertThat(first.exit()).isEqualTo(again.exit());
    assertThat(first.out()).isEqualTo(again.out());
    assertThat(first.report().policy().accounts()).containsEntry("faults", 1L);
    assertThat(again.report().policy().accounts()).isEqualTo(first.report().policy().accounts());
  }

  @Test
  void a_site_where_nothing_may_be_denied_is_refused_in_one_line() {
    Run run = ChildJvm.of(folder, Faulted.class).agent("faults=site:TreeMap.put").run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "trellis: option \"faults\" in -javaagent: \"site:TreeMap.put\" is nowhere that a"
                + " request may be denied; accepted: a type and a method such as ArrayList.grow or"
                + " HashMap.*\n");
  }

  private Run faulted(Jdk jdk, String faults) {
    return ChildJvm.of(folder, Faulted.class).on(jdk).agent("faults=" + faults).run().succeeded();
  }

  private Run faulted(String faults) {
    return ChildJvm.of(folder, Faulted.class).agent("faults=" + faults).run();
  }

  /** The same options, but for the name of the report, and for the seed being given. */
  private static Map<String, String> options(Run again, Run drawn) {
    Map<String, String> options = new TreeMap<>(drawn.report().policy().options());
    options.put("report", again.report().policy().options().get("report"));
    return options;
  }

  private static long bytesOf102References(Run run) {
    long bytes = 16 + 102L * run.report().jvm().referenceBytes();
    return (bytes + 7) / 8 * 8;
  }
}
