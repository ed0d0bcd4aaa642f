package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.api.Scope;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.GrowsBelowJavax;
import dev.trellis.it.programs.LeaksSmallLists;
import dev.trellis.it.programs.Limited;
import dev.trellis.report.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of a file: each holds for what it names, and who refused is told. */
class LimitsIT {

  private static final String RULES =
      """
      {
        "schema": "trellis-limits/1",
        "limits": [
          {"process": true, "limit": "32m"},
          {"scope": "import", "limit": "4m"},
          {"type": "java.util.HashMap", "limit": "1m"},
          {"type": "java.util.ArrayDeque", "maxStorage": "64k"},
          {"type": "java.util.PriorityQueue", "limit": "64k", "mode": "soft"},
          {"callSite": "dev.trellis.it.programs.Limited.load", "limit": "1m"}
        ]
      }
      """;

  private static final String LOAD = "callSite[dev.trellis.it.programs.Limited.load].";

  @TempDir Path folder;

  @OnEveryJdk
  void each_rule_holds_for_what_it_names_and_the_one_that_refused_is_told(Jdk jdk)
      throws IOException {
    Path file = Files.writeString(folder.resolve("limits.json"), RULES);
    Run run =
        ChildJvm.of(folder, Limited.class)
            .on(jdk)
            .classPath(List.of(AgentJar.location(Scope.class)))
            .flags("-Xmx256m")
            .agent("policy=limiting,limits=" + file)
            .run()
            .succeeded();

    assertThat(run.lines()).hasSize(9);
    told(
        run,
        0,
        "type",
        1_048_592,
        "HashMap.putVal",
        "type",
        "type java.util.HashMap: limit 1048576");
    assertThat(run.lines().get(1)).isEqualTo("entries 98304, found 98304");
    told(run, 2, "scope", 400_016, "ArrayList.<init>", "fill", "scope import: limit 4194304");
    assertThat(run.lines().get(3)).isEqualTo("lists 10");
    assertThat(run.lines().get(4)).as("after a collection").isEqualTo("lists again 6");
    told(
        run,
        5,
        "callSite",
        80_016,
        "ArrayList.<init>",
        "load",
        "callSite dev.trellis.it.programs.Limited.load: limit 1048576");
    assertThat(run.lines().get(6)).isEqualTo("loaded 13 beside 70");
    assertThat(run.lines().get(7))
        .matches(
            "single: Trellis denied 800\\d\\d bytes at java\\.util\\.ArrayDeque\\.<init>, called by"
                + " dev\\.trellis\\.it\\.programs\\.Limited\\.single\\(Limited\\.java:\\d+\\); policy"
                + " limiting: type java\\.util\\.ArrayDeque: maxStorage 65536 bytes");
    told(run, 8, "process", 4_000_016, "ArrayList.<init>", "process", "process: limit 33554432");

    assertThat(run.err())
        .isEqualTo(
            "trellis: the soft limit for type java.util.PriorityQueue was passed, the report says"
                + " how far\n");
    assertAccounts(run.report().policy());
  }

  /** A set of the JDK's has its storage in a map, by which the rule would have to go. */
  @OnEveryJdk
  void a_rule_for_a_type_that_nothing_grows_in_is_told_in_the_report(Jdk jdk) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("limits.json"),
            """
            {
              "schema": "trellis-limits/1",
              "limits": [
                {"type": "java.util.HashSet", "limit": "64k"},
                {"type": "java.util.HashMap", "limit": "8m"}
              ]
            }
            """);
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .on(jdk)
            .agent("policy=limiting,limits=" + file)
            .run()
            .succeeded();

    assertThat(run.report().self().notes())
        .containsExactly(
            "no growth site is of what the limit for type java.util.HashSet is for: a type is the"
                + " class that has the storage, as in the report's types");
  }

  /** The frames of a call site are the program's, whatever the JDK's are called in between. */
  @OnEveryJdk
  void a_limit_of_a_call_site_holds_where_the_jdk_grows_for_it(Jdk jdk) throws IOException {
    Path limits =
        Files.writeString(
            folder.resolve("limits.json"),
            """
            {"schema": "trellis-limits/1", "limits": [
              {"callSite": "dev.trellis.it.programs.GrowsBelowJavax.*", "limit": "1m", "from": "4k"}
            ]}
            """);
    Run run =
        ChildJvm.of(folder, GrowsBelowJavax.class)
            .on(jdk)
            .agent("policy=limiting,limits=" + limits)
            .run()
            .succeeded();

    assertThat(run.lines())
        .singleElement()
        .asString()
        .matches(
            "Trellis denied 20016 bytes at java\\.util\\.ArrayList\\.<init>, called by"
                + " dev\\.trellis\\.it\\.programs\\.GrowsBelowJavax\\.main\\(GrowsBelowJavax"
                + "\\.java:\\d+\\); policy limiting: callSite"
                + " dev\\.trellis\\.it\\.programs\\.GrowsBelowJavax\\.\\*: limit 1048576 bytes, in"
                + " use \\d+ bytes.*");
  }

  /** The handler of the JVM prints the stack, which takes lists and sets of its own. */
  @OnEveryJdk
  void a_denial_that_nobody_catches_is_printed_whole(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, LeaksSmallLists.class)
            .on(jdk)
            .flags("-Xmx256m")
            .agent("policy=limiting,limit=8m")
            .run();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("Exception in thread \"main\" ")
        .contains("GrowthDeniedError: Trellis denied 216 bytes at java.util.ArrayList.<init>")
        .contains("at dev.trellis.it.programs.LeaksSmallLists.main(LeaksSmallLists.java:");
  }

  private static void told(
      Run run, int line, String name, int bytes, String site, String by, String rule) {
    assertThat(run.lines().get(line))
        .matches(
            name
                + ": Trellis denied "
                + bytes
                + " bytes at java\\.util\\.\\Q"
                + site
                + "\\E, called by dev\\.trellis\\.it\\.programs\\.Limited\\."
                + by
                + "\\(Limited\\.java:\\d+\\); policy limiting: \\Q"
                + rule
                + "\\E bytes, in use \\d+ bytes"
                + (rule.startsWith("process") ? " and \\d+ in small storages" : ""));
  }

  private static void assertAccounts(Policy policy) {
    assertThat(policy.denials()).isEqualTo(5);
    assertThat(policy.failures()).isZero();
    assertThat(policy.accounts())
        .containsEntry("limitBytes", 32L << 20)
        .containsEntry("scope[import].limitBytes", 4L << 20)
        .containsEntry("type[java.util.HashMap].limitBytes", 1L << 20)
        .containsEntry("type[java.util.ArrayDeque].maxStorageBytes", 64L << 10)
        .containsEntry("type[java.util.PriorityQueue].soft.limitBytes", 64L << 10)
        .containsEntry("type[java.util.PriorityQueue].soft.overCount", 1L)
        .containsEntry(LOAD + "limitBytes", 1L << 20);
    between(policy, "peakInUseBytes", 28L << 20, 32L << 20);
    between(policy, "scope[import].peakInUseBytes", 4_000_160, 4L << 20);
    between(policy, "scope[import].inUseBytes", 0, 4L << 20);
    between(policy, "type[java.util.HashMap].peakInUseBytes", 700_000, 1L << 20);
    between(policy, "type[java.util.PriorityQueue].soft.mostOverBytes", 134_480, 200_000);
    between(policy, LOAD + "peakInUseBytes", 1_040_208, 1L << 20);
  }

  private static void between(Policy policy, String account, long least, long most) {
    assertThat(policy.accounts().get(account)).as(account).isBetween(least, most);
  }

  @Test
  void mistakes_in_the_file_are_a_line_each_and_end_the_jvm_before_main() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("limits.json"),
            RULES.replace("32m", "32q").replace("\"type\": \"java.util.ArrayDeque\", ", ""));

    Run run =
        ChildJvm.of(folder, Ending.class, "return").agent("policy=limiting,limits=" + file).run();

    String where = "trellis: option \"limits\" in -javaagent: " + file;
    assertThat(run.err().lines())
        .containsExactly(
            where
                + ":4: limit \"32q\" is not a size; accepted: bytes such as 67108864, 512k, 64m, 1g,"
                + " or a share of the maximum heap such as 25%",
            where
                + ":7: the rule does not say what it is for; accepted: one of process, scope, type,"
                + " callSite");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void without_a_file_nothing_that_reads_one_or_looks_for_rules_is_loaded() throws IOException {
    Path log = folder.resolve("loaded.log");
    ChildJvm.of(folder, Ending.class, "return")
        .flags("-Xlog:class+load:file=" + log)
        .agent("policy=limiting,limit=1g")
        .run()
        .succeeded();

    assertThat(Files.readString(log))
        .contains("dev.trellis.runtime.decide.LiveLimitingPolicy")
        .doesNotContain(
            "dev.trellis.json.",
            "dev.trellis.options.LimitsReader",
            "dev.trellis.options.LimitRow ",
            "dev.trellis.runtime.decide.LimitRules",
            "dev.trellis.runtime.decide.Nested ");
  }
}
