package dev.trellis.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.decide.LimitRule.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a limits file may say, and what is said of each mistake in it. */
class LimitsFileTest {

  private static final String SIZE = "bytes such as 67108864, 512k, 64m, 1g";

  @TempDir Path folder;

  @Test
  void all_that_a_rule_can_say_is_read() throws IOException {
    LimitsFile file =
        Parsing.parse(
                "policy=limiting,limits="
                    + written(
                        """
                        {
                          "schema": "trellis-limits/1",
                          "limits": [
                            {"process": true, "limit": "30%", "maxStorage": "16m"},
                            {"process": true, "limit": "20%", "mode": "soft"},
                            {"scope": "import*", "limit": "8m", "mode": "hard"},
                            {"type": "java.util.HashMap", "limit": 1048576},
                            {"callSite": "com.acme.Quotes.*", "limit": "4m"},
                            {"callSite": "com.acme.**",
                             "maxStorage": "1m", "from": "128k"}
                          ]
                        }
                        """))
            .get(Options.LIMITS);

    assertThat(file.rows())
        .containsExactly(
            new LimitRow(4, Level.PROCESS, "", new Limit(0, 3000), 16L << 20, false, 65536),
            new LimitRow(5, Level.PROCESS, "", new Limit(0, 2000), null, true, 65536),
            new LimitRow(6, Level.SCOPE, "import*", new Limit(8L << 20, 0), null, false, 65536),
            new LimitRow(
                7, Level.TYPE, "java.util.HashMap", new Limit(1L << 20, 0), null, false, 65536),
            new LimitRow(
                8,
                Level.CALL_SITE,
                "com.acme.Quotes.*",
                new Limit(4L << 20, 0),
                null,
                false,
                65536),
            new LimitRow(9, Level.CALL_SITE, "com.acme.**", null, 1L << 20, false, 131072));
    assertThat(file.process()).isEqualTo(file.rows().get(0));
    assertThat(file.hasLimit()).isTrue();
    assertThat(file.hasShare()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'a.B','limt':'1m','maxStorage':'1m'}| unknown key "limt", the nearest is "limit"; accepted: process, scope, type, callSite, limit, maxStorage, mode, from
          {'type':'a.B','colour':1,'limit':'1m'}      | unknown key "colour"; accepted: process, scope, type, callSite, limit, maxStorage, mode, from
          {'type':'a.B','limit':'1m','limit':'2m'}    | key "limit" stands in line 4 already; accepted: each key once
          {'type':'a.B'}                              | the rule has no limit; accepted: limit, maxStorage or both
          {'limit':'1m'}                              | the rule does not say what it is for; accepted: one of process, scope, type, callSite
          {'type':'a.B','scope':'s','limit':'1m'}     | the rule is for scope and type; accepted: one of process, scope, type, callSite
          {'process':false,'limit':'1m'}              | process is false; accepted: true
          {'process':'true','limit':'1m'}             | process is "true"; accepted: true
          {'scope':' ','limit':'1m'}                  | scope is " "; accepted: a scope's name, in which * stands for any characters
          {'type':7,'limit':'1m'}                     | type is 7; accepted: a class name such as java.util.HashMap, in which * stands for any characters but a dot, and a ** at the end for any
          {'type':'a..B','limit':'1m'}                | type is "a..B"; accepted: a class name such as java.util.HashMap, in which * stands for any characters but a dot, and a ** at the end for any
          {'callSite':'a.B.load()','limit':'1m'}      | callSite is "a.B.load()"; accepted: a method such as com.acme.Quotes.load, in which * stands for any characters but a dot, and a ** at the end for any
          {'type':'a.B','limit':'1q'}                 | limit "1q" is not a size; accepted: SIZE, or a share of the maximum heap such as 25%
          {'type':'a.B','limit':'0'}                  | limit "0" is not a size above 0; accepted: SIZE, or a share of the maximum heap such as 25%
          {'type':'a.B','limit':'101%'}               | limit "101%" is not a share above 0% and up to 100%; accepted: SIZE, or a share of the maximum heap such as 25%
          {'type':'a.B','limit':1.5}                  | limit "1.5" is not a size; accepted: SIZE, or a share of the maximum heap such as 25%
          {'type':'a.B','limit':{}}                   | limit "{}" is not a size; accepted: SIZE, or a share of the maximum heap such as 25%
          {'type':'a.B','maxStorage':'25%'}           | maxStorage "25%" is not a size; accepted: SIZE, from 1k up
          {'type':'a.B','maxStorage':1023}            | maxStorage "1023" has no effect: storages under 1k are always granted; accepted: SIZE, from 1k up
          {'type':'a.B','limit':'1m','mode':'weak'}   | mode is "weak"; accepted: "hard" or "soft"
          {'type':'a.B','limit':'1m','mode':true}     | mode is true; accepted: "hard" or "soft"
          {'type':'a.B','limit':'1m','from':'64k'}    | from has no effect for a type; accepted: from with callSite
          {'callSite':'a.B.c','limit':'1m','from':512}| from "512" has no effect: storages under 1k are always granted; accepted: SIZE, from 1k up
          'a.B'                                       | found "a.B"; accepted: a rule: an object in braces
          """)
  void a_rule_that_is_not_understood_is_told_with_its_line(String rule, String complaint)
      throws IOException {
    Path file =
        written("{\n\"schema\": \"trellis-limits/1\",\n\"limits\": [\n" + quoted(rule) + "\n]}");

    assertThat(refusal(file))
        .isEqualTo(
            "option \"limits\" in -javaagent: " + file + ":4: " + complaint.replace("SIZE", SIZE));
  }

  @Test
  void all_mistakes_of_a_file_are_told_a_line_each() throws IOException {
    Path file =
        written(
            """
            {
              "schema": "trellis-limits/2",
              "limit": [],
              "limits": [
                {"type": "a.B", "limit": "1m"},
                {
                  "typ": "a.C",
                  "limit": "1q"
                },
                {"type": "a.B", "limit": "2m", "mode": "soft"},
                {"type": "a.B", "maxStorage": "2m"}
              ]
            }
            """);

    assertThat(refusal(file).lines())
        .containsExactly(
            "option \"limits\" in -javaagent: FILE:2: schema is \"trellis-limits/2\"; accepted:"
                + " \"trellis-limits/1\"",
            "option \"limits\" in -javaagent: FILE:3: unknown key \"limit\", the nearest is"
                + " \"limits\"; accepted: schema, limits",
            "option \"limits\" in -javaagent: FILE:6: the rule does not say what it is for;"
                + " accepted: one of process, scope, type, callSite",
            "option \"limits\" in -javaagent: FILE:7: unknown key \"typ\", the nearest is"
                + " \"type\"; accepted: process, scope, type, callSite, limit, maxStorage, mode, from",
            "option \"limits\" in -javaagent: FILE:8: limit \"1q\" is not a size; accepted: "
                + SIZE
                + ", or a share of the maximum heap such as 25%",
            "option \"limits\" in -javaagent: FILE:11: repeats the rule of line 5 (type a.B);"
                + " accepted: one hard and one soft rule for each process, scope, type and callSite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                    | 1: the file is empty; accepted: a JSON file
          []                                    | 1: found []; accepted: an object with schema and limits
          {'schema':'trellis-limits/1'}         | 1: limits is missing; accepted: an array of at least one rule
          {'schema':'trellis-limits/1','limits':[]} | 1: limits is []; accepted: an array of at least one rule
          {'schema':'trellis-limits/1','limits':7} | 1: limits is 7; accepted: an array of at least one rule
          {'limits':[{'type':'a','limit':1}]}   | 1: schema is missing; accepted: "trellis-limits/1"
          {'schema':'trellis-limits/1'} 7       | 1: something follows behind the end; accepted: a JSON file
          {'schema':                            | 1: not valid JSON: truncated at line 1, column 11; accepted: a JSON file
          """)
  void a_file_that_is_not_of_this_kind_is_refused(String content, String complaint)
      throws IOException {
    Path file = written(quoted(content));

    assertThat(refusal(file))
        .isEqualTo("option \"limits\" in -javaagent: " + file + ":" + complaint);
  }

  @Test
  void what_is_not_json_is_told_with_the_line_of_its_mistake() throws IOException {
    Path file = written("{\n\"schema\": \"trellis-limits/1\",\n\"limits\": ]\n}");

    assertThat(refusal(file))
        .isEqualTo(
            "option \"limits\" in -javaagent: "
                + file
                + ":3: not valid JSON: Unexpected character (']' (code 93)): expected a valid value"
                + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at line"
                + " 3, column 11; accepted: a JSON file");
  }

  @Test
  void of_very_many_mistakes_the_first_are_told_and_the_others_counted() throws IOException {
    String rules = IntStream.range(0, 25).mapToObj(i -> "7").collect(Collectors.joining(",\n"));
    Path file = written("{\"schema\":\"trellis-limits/1\",\"limits\":[\n" + rules + "]}");

    List<String> lines = refusal(file).lines().toList();
    assertThat(lines).hasSize(21);
    assertThat(lines.get(20))
        .isEqualTo("option \"limits\" in -javaagent: FILE has 5 more mistakes; accepted: none");
  }

  @Test
  void more_rules_than_a_report_has_room_for_are_refused() throws IOException {
    String rules =
        IntStream.range(0, 101)
            .mapToObj(i -> "{\"type\":\"a.B" + i + "\",\"limit\":1}")
            .collect(Collectors.joining(","));
    Path file = written("{\"schema\":\"trellis-limits/1\",\"limits\":[" + rules + "]}");

    assertThat(refusal(file))
        .isEqualTo(
            "option \"limits\" in -javaagent: "
                + file
                + ":1: limits has 101 rules; accepted: at most 100");
  }

  @Test
  void a_file_that_is_not_there_is_a_mistake_in_the_options() {
    assertThat(Parsing.refusal("policy=limiting,limits=" + folder))
        .isEqualTo(
            "option \"limits\" in -javaagent: \""
                + folder
                + "\" is a folder; accepted: an existing JSON file");
    assertThat(Parsing.refusal("policy=limiting,limits=" + folder.resolve("none.json")))
        .isEqualTo(
            "option \"limits\" in -javaagent: \""
                + folder.resolve("none.json")
                + "\" does not exist; accepted: an existing JSON file");
  }

  @Test
  void limits_need_limiting_and_one_place_for_the_process() throws IOException {
    Path type = rules("{\"type\":\"a.B\",\"limit\":\"1m\"}");
    assertThat(Parsing.refusal("limits=" + type))
        .isEqualTo(
            "option \"limits\" in -javaagent: \""
                + type
                + "\" has no effect with policy \"counting\"; accepted: limits with a policy that"
                + " names limiting");
    assertThat(Parsing.parse("policy=limiting,limit=1g,maxStorage=1m,limits=" + type)).isNotNull();

    Path process = rules("{\"process\":true,\"limit\":\"1m\"}");
    assertThat(refusal("policy=limiting,limit=1g,limits=", process))
        .isEqualTo(
            "option \"limits\" in -javaagent: FILE:2: a rule for the process stands beside limit"
                + " \"1g\"; accepted: either of them");
    assertThat(refusal("policy=limiting,maxStorage=1m,limits=", process))
        .isEqualTo(
            "option \"limits\" in -javaagent: FILE:2: a rule for the process stands beside"
                + " maxStorage \"1m\"; accepted: either of them");
  }

  @Test
  void under_net_there_is_no_limit_of_a_scope_or_a_call_site() throws IOException {
    Path scope = rules("{\"scope\":\"s\",\"limit\":\"1m\"}");
    Path callSite = rules("{\"callSite\":\"a.B.c\",\"limit\":\"1m\"}");
    Path single = rules("{\"scope\":\"s\",\"maxStorage\":\"1m\"}");

    assertThat(refusal("policy=limiting,ledger=net,limits=", scope))
        .isEqualTo(
            "option \"limits\" in -javaagent: FILE:2: with ledger \"net\" nobody knows in which"
                + " scope a storage was booked that is given back; accepted: limit for a scope with"
                + " ledger live or cumulative");
    assertThat(refusal("policy=limiting,ledger=net,limits=", callSite))
        .isEqualTo(
            "option \"limits\" in -javaagent: FILE:2: with ledger \"net\" nobody knows in which"
                + " callSite a storage was booked that is given back; accepted: limit for a callSite"
                + " with ledger live or cumulative");
    assertThat(Parsing.parse("policy=limiting,ledger=net,limits=" + single)).isNotNull();
    assertThat(Parsing.parse("policy=limiting,ledger=cumulative,limits=" + scope)).isNotNull();
  }

  private Path rules(String rule) throws IOException {
    return written("{\"schema\":\"trellis-limits/1\",\"limits\":[\n" + rule + "]}");
  }

  private Path written(String content) throws IOException {
    Path file = Files.createTempFile(folder, "limits", ".json");
    return Files.writeString(file, content);
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static String refusal(Path file) {
    String message = Parsing.refusal("policy=limiting,limits=" + file);
    return message.contains("\n") ? message.replace(file.toString(), "FILE") : message;
  }

  private static String refusal(String options, Path file) {
    return Parsing.refusal(options + file).replace(file.toString(), "FILE");
  }
}
