package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static final String SIZES = "; accepted: bytes such as 67108864, 512k, 64m, 1g";
  private static final String LIMITS = SIZES + ", or a share of the maximum heap such as 25%";

  @ParameterizedTest
  @CsvSource({
    "1024, 1024",
    "67108864, 67108864",
    "512k, 524288",
    "512K, 524288",
    "64m, 67108864",
    "1g, 1073741824",
    "1G, 1073741824",
    "8589934591g, 9223372035781033984"
  })
  void a_size_is_plain_bytes_or_has_one_of_three_suffixes(String text, long bytes) {
    assertThat(parse("policy=limiting,maxStorage=" + text).get(Options.MAX_STORAGE))
        .isEqualTo(bytes);
    assertThat(parse("policy=limiting,limit=" + text).get(Options.LIMIT).bytes(1)).isEqualTo(bytes);
  }

  @Test
  void a_limit_may_be_a_single_byte() {
    assertThat(parse("policy=limiting,limit=1").get(Options.LIMIT).bytes(1)).isEqualTo(1);
  }

  @Test
  void a_largest_storage_below_what_is_always_granted_is_refused() {
    assertThatThrownBy(() -> parse("policy=limiting,maxStorage=1023"))
        .hasMessage(
            "option \"maxStorage\" in -javaagent: \"1023\" has no effect: storages under 1k are"
                + " always granted; accepted: bytes from 1k up");
  }

  @ParameterizedTest
  @CsvSource({
    "64q, is not a size",
    "'', is not a size",
    "m, is not a size",
    "-1, is not a size",
    "+1, is not a size",
    "1.5g, is not a size",
    "64mb, is not a size",
    "0, is not a size above 0",
    "0k, is not a size above 0",
    "8589934592g, is more than 8589934591g",
    "9223372036854775807, is more than 8589934591g",
    "18446744073709551617, is more than 8589934591g",
    "18446744073709551617k, is more than 8589934591g"
  })
  void what_is_not_a_size_is_refused(String text, String problem) {
    assertThat(refusal("policy=limiting,limit=" + text))
        .isEqualTo("option \"limit\" in -javaagent: \"" + text + "\" " + problem + LIMITS);
    assertThat(refusal("policy=limiting,maxStorage=" + text))
        .isEqualTo("option \"maxStorage\" in -javaagent: \"" + text + "\" " + problem + SIZES);
  }

  @ParameterizedTest
  @CsvSource({
    "25%, 1000, 250",
    "100%, 1000, 1000",
    "12.5%, 1000, 125",
    "0.01%, 1000000, 100",
    "33.33%, 30000, 9999",
    "50%, 9223372036854775807, 4611686018427387903",
    "0.01%, 10, 1"
  })
  void a_limit_may_be_a_share_of_the_maximum_heap(String text, long heapBytes, long bytes) {
    assertThat(parse("policy=limiting,limit=" + text).get(Options.LIMIT).bytes(heapBytes))
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "0%, is not a share above 0% and up to 100%",
    "100.01%, is not a share above 0% and up to 100%",
    "101%, is not a share above 0% and up to 100%",
    "99999999999999999999%, is not a share above 0% and up to 100%",
    "%, is not a percentage with at most two decimals",
    "1.%, is not a percentage with at most two decimals",
    ".5%, is not a percentage with at most two decimals",
    "1.234%, is not a percentage with at most two decimals",
    "-5%, is not a percentage with at most two decimals"
  })
  void what_is_not_a_share_is_refused(String text, String problem) {
    assertThat(refusal("policy=limiting,limit=" + text))
        .isEqualTo("option \"limit\" in -javaagent: \"" + text + "\" " + problem + LIMITS);
  }

  @Test
  void a_largest_storage_is_never_a_share() {
    assertThat(refusal("policy=limiting,maxStorage=25%"))
        .isEqualTo("option \"maxStorage\" in -javaagent: \"25%\" is not a size" + SIZES);
  }

  @ParameterizedTest
  @CsvSource({
    "100ms, 100",
    "500ms, 500",
    "30s, 30000",
    "5m, 300000",
    "1h, 3600000",
    "0, 0",
    "0s, 0",
    "2562047h, 9223369200000"
  })
  void an_interval_has_a_unit_or_is_zero_for_off(String text, long millis) {
    assertThat(parse("reportInterval=" + text).get(Options.REPORT_INTERVAL))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    "30, is not a duration",
    "'', is not a duration",
    "s, is not a duration",
    "1.5s, is not a duration",
    "-1s, is not a duration",
    "1d, is not a duration",
    "0x, is not a duration",
    "99ms, is shorter than 100ms",
    "2562048h, is longer than 292 years"
  })
  void what_is_not_an_interval_is_refused(String text, String problem) {
    assertThat(refusal("reportInterval=" + text))
        .isEqualTo(
            "option \"reportInterval\" in -javaagent: \""
                + text
                + "\" "
                + problem
                + "; accepted: durations of at least 100ms such as 500ms, 30s, 5m, 1h,"
                + " or 0 for off");
  }

  @ParameterizedTest
  @CsvSource({
    "0, is not a whole number of at least 1",
    "-1, is not a whole number of at least 1",
    "ten, is not a whole number of at least 1",
    "2147483648, is more than 2147483647",
    "18446744073709551617, is more than 2147483647"
  })
  void failures_are_counted_from_one(String text, String problem) {
    assertThat(refusal("policyFailures=" + text))
        .isEqualTo(
            "option \"policyFailures\" in -javaagent: \""
                + text
                + "\" "
                + problem
                + "; accepted: a whole number of at least 1");
    assertThat(parse("policyFailures=1").get(Options.POLICY_FAILURES)).isEqualTo(1);
    assertThat(parse("policyFailures=2147483647").get(Options.POLICY_FAILURES))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_choice_is_one_of_the_words_listed() {
    assertThat(parse("policy=limiting,limit=1,ledger=cumulative").get(Options.LEDGER))
        .isEqualTo(Ledger.CUMULATIVE);
    assertThat(parse("policy=limiting,limit=1,onDenial=record").get(Options.ON_DENIAL))
        .isEqualTo(OnDenial.RECORD);
    assertThat(parse("policy=limiting,limit=1,onDenial=dump").get(Options.ON_DENIAL))
        .isEqualTo(OnDenial.DUMP);
    assertThat(parse("policy=limiting,limit=1,onDenial=exit").get(Options.ON_DENIAL))
        .isEqualTo(OnDenial.EXIT);
    assertThat(parse("log=off").get(Options.LOG)).isEqualTo(LogLevel.OFF);
    assertThat(refusal("ledger=gross"))
        .isEqualTo(
            "option \"ledger\" in -javaagent: \"gross\" is not a ledger; accepted: live,"
                + " net, cumulative");
    assertThat(refusal("onDenial=explode"))
        .isEqualTo(
            "option \"onDenial\" in -javaagent: \"explode\" is not something a denial can do;"
                + " accepted: throw, record, dump, exit");
    assertThat(refusal("log=WARN"))
        .isEqualTo(
            "option \"log\" in -javaagent: \"WARN\" is not a log level; accepted: off, error,"
                + " warn, info, debug");
  }
}
