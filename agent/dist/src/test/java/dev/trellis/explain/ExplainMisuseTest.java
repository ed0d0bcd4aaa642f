package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and in whose words. */
class ExplainMisuseTest {

  private static final String ACCEPTED = "accepted: OPTIONS, --jdk HOME, --sites, --max-heap SIZE";

  @TempDir Path dir;

  @Test
  void an_option_of_the_agents_is_refused_by_the_agents_own_line() throws Exception {
    Path config = Files.writeString(dir.resolve("my.properties"), "limit = 64x\n");

    refused(
        "option \"limit\" in -javaagent: \"64x\" is not a size; accepted: bytes such as 67108864,"
            + " 512k, 64m, 1g, or a share of the maximum heap such as 25%",
        "policy=limiting,limit=64x");
    refused(
        "option \"limit\" in "
            + config
            + ": \"64x\" is not a size; accepted: bytes such as 67108864, 512k, 64m, 1g, or a share"
            + " of the maximum heap such as 25%",
        "config=" + config);
    assertThat(Explained.with("policy=limiting", "log=info"))
        .isEqualTo(
            new Explained(
                2,
                "",
                "trellis: option \"policy\" in TRELLIS_OPTS: \"limiting\" has no limit to enforce;"
                    + " accepted: limiting together with limit, maxStorage or limits\n"));
  }

  @Test
  void a_policy_that_is_not_there_is_refused_as_at_a_start() {
    refused(
        "option \"policy\" in -javaagent: class \"acme.Missing\" is not in policyPath; accepted:"
            + " system alone, or any of counting, limiting, compact and class names, joined by +",
        "policy=acme.Missing,policyPath=" + dir);
  }

  @Test
  void faults_at_a_site_that_there_is_not_are_refused_as_at_a_start() {
    refused(
        "option \"faults\" in -javaagent: \"site:TreeMap.put\" is nowhere that a request may be"
            + " denied; accepted: a type and a method such as ArrayList.grow or HashMap.*",
        "faults=site:TreeMap.put");
  }

  @Test
  void a_catalogue_that_is_not_understood_is_refused_as_at_a_start() throws Exception {
    Path file = Files.writeString(dir.resolve("my.catalogue"), "type x array\n");

    refused(
        "option \"catalogue\" in -javaagent: "
            + file
            + ":1: found \"type\"; accepted: library first",
        "catalogue=" + file);
  }

  @Test
  void words_that_are_not_understood_are_refused_with_what_is_accepted() {
    refused("explain: unknown option \"--jkd\", " + ACCEPTED, "--jkd=x");
    refused("explain: --jdk lacks its value, " + ACCEPTED, "--jdk");
    refused("explain: \"--sites=x\" has a value, " + ACCEPTED, "--sites=x");
    refused("explain: --jdk is given twice, accepted: one JDK", "--jdk=a", "--jdk", "b");
    refused(
        "explain: \"limit=64m\" is one argument too many, accepted: OPTIONS as one word",
        "policy=limiting",
        "limit=64m");
    refused(
        "explain: --max-heap is \"much\", accepted: bytes such as 67108864, 512k, 64m, 1g",
        "--max-heap=much");
    refused(
        "explain: --max-heap has no effect without a limit, accepted: OPTIONS with policy=limiting"
            + " and limit",
        "policy=counting",
        "--max-heap=1g");
    refused(
        "explain: JDK \"" + dir + "\" has no lib/modules, accepted: the home of a JDK, 17 or newer",
        "--jdk",
        dir);
  }

  @Test
  void help_is_data() {
    assertThat(Explained.of("--help")).isEqualTo(new Explained(0, Question.USAGE, ""));
    assertThat(Question.USAGE)
        .startsWith("usage: java -jar trellis-agent.jar explain [OPTIONS] [--jdk HOME]");
  }

  private static void refused(String message, Object... arguments) {
    assertThat(Explained.of(arguments))
        .isEqualTo(new Explained(2, "", "trellis: " + message + "\n"));
  }
}
