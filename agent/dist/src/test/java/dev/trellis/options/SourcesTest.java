package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String KEYS =
      "; accepted: policy, policyPath, limit, maxStorage, limits, ledger, onDenial, askPut, compactGrowth, compactFrom, faults, faultSeed, policyFailures, nodes, sites, catalogue, stacks,"
          + " stackInterval, stackDepth, stackCount, stackSeed, frames, scope, live, liveFrom, liveMax, report, reportInterval, dumpOn, jmx, jfr, cache, config, log";
  private static final String LIST =
      "; accepted: key=value,key=value with \\, for a comma inside a value, or help alone with"
          + " -javaagent";

  @TempDir Path folder;

  @Test
  void nothing_given_gives_the_defaults() {
    AgentOptions options = parse(null, null);

    assertThat(options.asMap().toString())
        .isEqualTo(
            "{askPut=before, compactFrom=1k, compactGrowth=1/8, jfr=false, jmx=false, ledger=live, live=false, liveFrom=16k, liveMax=100000, log=warn,"
                + " nodes=false, onDenial=throw, policy=counting, policyFailures=10, report=trellis-%p.json,"
                + " reportInterval=30s, stackCount=10000, stackDepth=8, stackInterval=512k,"
                + " stacks=sampled}");
    assertThat(options.isGiven(Options.LOG)).isFalse();
    assertThat(options.isGiven(Options.LIMIT)).isFalse();
    assertThat(parse("", "").asMap()).isEqualTo(options.asMap());
  }

  @Test
  void every_option_shows_its_text_as_given() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.properties"));
    AgentOptions options = parse("policy=limiting,limit=25%,maxStorage=1M,log=warn,config=" + file);

    assertThat(options.asMap().toString())
        .isEqualTo(
            "{askPut=before, compactFrom=1k, compactGrowth=1/8, config="
                + file
                + ", jfr=false, jmx=false, ledger=live, limit=25%, live=false, liveFrom=16k, liveMax=100000,"
                + " log=warn, maxStorage=1M, nodes=false, onDenial=throw, policy=limiting,"
                + " policyFailures=10, report=trellis-%p.json,"
                + " reportInterval=30s, stackCount=10000, stackDepth=8, stackInterval=512k,"
                + " stacks=sampled}");
    assertThat(options.isGiven(Options.LOG)).isTrue();
    assertThat(options.get(Options.CONFIG)).isEqualTo(file);
  }

  @Test
  void inline_goes_before_the_file_and_the_file_before_the_environment() throws IOException {
    Path file = config("log=info\nreport=file.json\n");

    AgentOptions options =
        parse("log=error,config=" + file, "log=debug,report=env.json,policyFailures=3");

    assertThat(options.get(Options.LOG)).isEqualTo(LogLevel.ERROR);
    assertThat(options.get(Options.REPORT).text()).isEqualTo("file.json");
    assertThat(options.get(Options.POLICY_FAILURES)).isEqualTo(3);
  }

  @Test
  void the_environment_may_name_the_file_and_inline_another() throws IOException {
    Path file = config("log=info\n");
    Path other = Files.writeString(folder.resolve("other.properties"), "report=other.json\n");

    AgentOptions named = parse(null, "config=" + file);
    AgentOptions both = parse("config=" + other, "config=" + file);

    assertThat(named.get(Options.LOG)).isEqualTo(LogLevel.INFO);
    assertThat(both.get(Options.LOG)).isEqualTo(LogLevel.WARN);
    assertThat(both.get(Options.REPORT).text()).isEqualTo("other.json");
  }

  @Test
  void a_value_may_hold_an_equals_sign_and_an_escaped_comma() {
    AgentOptions options = parse("report=a=b\\,c\\d\\,.json,log=off");

    assertThat(options.get(Options.REPORT).text()).isEqualTo("a=b,c\\d,.json");
    assertThat(options.get(Options.LOG)).isEqualTo(LogLevel.OFF);
  }

  @Test
  void a_config_file_is_utf_8_with_or_without_its_mark_and_blanks_at_line_ends()
      throws IOException {
    Path file = config("\uFEFFreport = b\u00e4,r=1.json  \n# a comment\nlog:debug\t\n");

    AgentOptions options = parse("config=" + file);

    assertThat(options.get(Options.REPORT).text()).isEqualTo("b\u00e4,r=1.json");
    assertThat(options.get(Options.LOG)).isEqualTo(LogLevel.DEBUG);
  }

  @Test
  void an_unknown_key_is_told_which_one_is_near() throws IOException {
    Path file = config("reportIntervall=1s\n");

    assertThat(refusal("limt=64m"))
        .isEqualTo(
            "option \"limt\" in -javaagent: no such option, the nearest is \"limit\"" + KEYS);
    assertThat(refusal("LOG=off"))
        .isEqualTo("option \"LOG\" in -javaagent: no such option, the nearest is \"log\"" + KEYS);
    assertThat(refusal("config=" + file))
        .isEqualTo(
            "option \"reportIntervall\" in "
                + file
                + ": no such option, the nearest is \"reportInterval\""
                + KEYS);
    assertThat(refusal(null, "colour=red"))
        .isEqualTo("option \"colour\" in TRELLIS_OPTS: no such option" + KEYS);
  }

  @Test
  void a_key_given_twice_in_one_source_is_refused() throws IOException {
    Path file = config("log=info\nlog=info\n");

    assertThat(refusal("log=info,log=off"))
        .isEqualTo(
            "option \"log\" in -javaagent: given twice, \"info\" and \"off\"; accepted: each option"
                + " once");
    assertThat(refusal("config=" + file))
        .isEqualTo(
            "option \"log\" in "
                + file
                + ": given twice, \"info\" and \"info\"; accepted: each option once");
  }

  @Test
  void what_is_not_key_and_value_is_refused() {
    assertThat(refusal("log=info,,policy=system"))
        .isEqualTo("option \"\" in -javaagent: \"\" is not key=value" + LIST);
    assertThat(refusal("log=info,"))
        .isEqualTo("option \"\" in -javaagent: \"\" is not key=value" + LIST);
    assertThat(refusal("=info"))
        .isEqualTo("option \"\" in -javaagent: \"=info\" is not key=value" + LIST);
    assertThat(refusal("help,log=info"))
        .isEqualTo("option \"help\" in -javaagent: \"help\" is not key=value" + LIST);
    assertThat(refusal(null, "help"))
        .isEqualTo("option \"help\" in TRELLIS_OPTS: \"help\" is not key=value" + LIST);
  }

  @Test
  void help_alone_asks_for_help() {
    assertThat(OptionsParser.isHelp("help")).isTrue();
    assertThat(OptionsParser.isHelp("help,log=info")).isFalse();
    assertThat(OptionsParser.isHelp(null)).isFalse();
  }

  @Test
  void a_bad_value_is_refused_also_where_another_source_goes_first() throws IOException {
    Path file = config("log=loud\n");
    String problem = ": \"loud\" is not a log level; accepted: off, error, warn, info, debug";

    assertThat(refusal("log=info,config=" + file)).isEqualTo("option \"log\" in " + file + problem);
    assertThat(refusal("log=info", "log=loud"))
        .isEqualTo("option \"log\" in TRELLIS_OPTS" + problem);
  }

  @Test
  void a_config_file_that_cannot_be_read_is_refused() throws IOException {
    Path missing = folder.resolve("missing.properties");
    Path latin = Files.writeString(folder.resolve("latin"), "report=b\u00e4r.json", ISO_8859_1);
    Path broken = Files.writeString(folder.resolve("broken"), "report=\\u00zz");
    String accepted = "; accepted: an existing properties file";

    assertThat(refusal("config=" + missing))
        .isEqualTo(
            "option \"config\" in -javaagent: \"" + missing + "\" does not exist" + accepted);
    assertThat(refusal(null, "config=" + folder))
        .isEqualTo("option \"config\" in TRELLIS_OPTS: \"" + folder + "\" is a folder" + accepted);
    assertThat(refusal("config=" + latin))
        .isEqualTo("option \"config\" in -javaagent: \"" + latin + "\" is not UTF-8" + accepted);
    assertThat(refusal("config=" + broken))
        .isEqualTo(
            "option \"config\" in -javaagent: \""
                + broken
                + "\" is not a properties file (Malformed \\uxxxx encoding.)"
                + accepted);
  }

  @Test
  void a_config_file_names_no_other() throws IOException {
    Path file = config("config=next.properties\n");

    assertThat(refusal("config=" + file))
        .isEqualTo(
            "option \"config\" in "
                + file
                + ": \"next.properties\" would be a second config file; accepted: any option but"
                + " config");
  }

  @Test
  void a_refusal_is_one_line_whatever_was_given() {
    assertThat(refusal("log=a\nb\u2028"))
        .isEqualTo(
            "option \"log\" in -javaagent: \"a\\u000ab\\u2028\" is not a log level; accepted: off,"
                + " error, warn, info, debug");
  }

  private Path config(String content) throws IOException {
    return Files.writeString(folder.resolve("trellis.properties"), content);
  }
}
