package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a limits file. */
class ExplainLimitsTest {

  @TempDir Path folder;

  @Test
  void rules_stand_in_the_order_in_which_they_are_asked() throws IOException {
    String text =
        section(
            "Limits",
            written(
                """
                {"schema": "trellis-limits/1", "limits": [
                  {"callSite": "com.acme.Quotes.*", "limit": "4m"},
                  {"process": true, "limit": "20%", "mode": "soft"},
                  {"type": "java.util.HashMap", "limit": "1m", "maxStorage": "64k"},
                  {"scope": "import", "limit": "8m"},
                  {"process": true, "limit": "25%"}
                ]}
                """));

    assertThat(inOneLine(text))
        .startsWith(
            "Limits - limits=FILE. A request for a storage of 1 KiB and more is put to all of its"
                + " rules that apply, the outermost first: 1. process: ");
    assertThat(text.substring(text.indexOf("      1. ")))
        .isEqualTo(
            """
                  1. process: at most 256 MiB in use, line 6
                  2. scope import: at most 8 MiB in use, line 5
                  3. type java.util.HashMap: at most 1 MiB in use and 64 KiB a storage, line
                    4
                  4. callSite com.acme.Quotes.*: at most 4 MiB in use, storages from 64 KiB
                    up, line 2
                  5. process: at most 214,748,364 bytes (204.8 MiB) in use (soft), line 3
              - It is booked under all of them or under none: where one refuses, what was
                booked under those before is taken back, and the request is denied. Each
                checks and books in one step, so no hard limit is passed for a moment.
              - A soft rule refuses nothing. It is asked last, and notes what a hard one
                would have refused: overCount, mostOverBytes and largestOverBytes in the
                report's accounts of the policy. At the next report a line on stderr says
                so, once for each rule.
              - A rule for a scope holds for what runs in it and in the scopes that are
                opened inside it, on all threads together.
              - A call site is the method of the innermost frame that is neither the JDK's
                nor Trellis's. To find it the stack is walked, for some microseconds, so
                smaller storages are neither asked about nor booked there.
              - Where Ledger speaks of the limit, it means the one that refuses; figures
                that hang on its size are given for 256 MiB. Where several limits hold,
                storages are watched as by the least of them.
              - What is booked beside a limit (see Heap size) is booked under no rule, and
                storages of less than 1 KiB under none but the process's. Each rule has
                accounts in the report, such as type[java.util.HashMap].inUseBytes.
            """);
  }

  @Test
  void what_the_process_may_take_is_said_as_if_it_were_an_option() throws IOException {
    String options =
        written(
            """
            {"schema": "trellis-limits/1", "limits": [
              {"process": true, "limit": "64m", "maxStorage": "16m"}]}
            """);

    assertThat(section("Heap size", options))
        .contains("limit of the process is 64 MiB: what storages of 1 KiB and more may have in")
        .contains("maxStorage of the process is 16 MiB: the most that a single storage may have");
    assertThat(inOneLine(section("Policy", options)))
        .contains("limiting denies what goes beyond limits=FILE.");
    assertThat(section("Ledger", options)).contains("ledger=live: ");
  }

  @Test
  void without_a_limit_of_the_process_small_storages_count_for_nothing() throws IOException {
    String options =
        written(
            """
            {"schema": "trellis-limits/1", "limits": [
              {"type": "java.util.HashMap", "limit": "16m"}]}
            """);

    assertThat(section("Heap size", options))
        .contains("smallBytes: storages of less than 1 KiB")
        .doesNotContain("allowance");
    assertThat(inOneLine(section("Ledger", options)))
        .contains("they count for the process, which has no limit here.")
        .doesNotContain("an eighth");
  }

  @Test
  void without_a_limit_on_what_is_in_use_there_is_nothing_to_come_back_to() throws IOException {
    String options =
        written(
            """
            {"schema": "trellis-limits/1", "limits": [
              {"type": "java.util.HashMap", "maxStorage": "16m"}]}
            """);

    assertThat(section("Ledger", options)).contains("There is no limit, so there is nothing");
    assertThat(section("Limits", options)).doesNotContain("soft", "scope", "call site", "Ledger");
  }

  @Test
  void each_mistake_of_a_file_is_a_line() throws IOException {
    String options = written("{\"schema\": \"trellis-limits/1\",\n\"limits\": [\n7,\n{}]}");
    Explained said = Explained.of(options);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("trellis: option \"limits\" in -javaagent: "))
        .first()
        .asString()
        .endsWith(":3: found 7; accepted: a rule: an object in braces");
  }

  private String written(String json) throws IOException {
    Files.writeString(folder.resolve("limits.json"), json);
    return "policy=limiting,limits=" + folder.resolve("limits.json");
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** With the file's name as FILE, wrapped where its own name is. */
  private String section(String title, String options) {
    String all = Explained.text(options, null);
    int begin = all.indexOf("\n" + title + "\n") + 1;
    int end = all.indexOf("\n\n", begin);
    return all.substring(begin, end + 1).replace(folder.resolve("limits.json").toString(), "FILE");
  }
}
