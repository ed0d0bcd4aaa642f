package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveOptionsTest {

  @Test
  void nothing_is_watched_unless_it_is_asked_for() {
    AgentOptions options = parse("live=true,liveFrom=1,liveMax=10000000");

    assertThat(parse("").get(Options.LIVE)).isFalse();
    assertThat(options.get(Options.LIVE)).isTrue();
    assertThat(options.get(Options.LIVE_FROM)).isEqualTo(1);
    assertThat(options.get(Options.LIVE_MAX)).isEqualTo(10_000_000);
    assertThat(parse("live=true").get(Options.LIVE_FROM)).isEqualTo(16 * 1024);
    assertThat(parse("live=true,stacks=off").get(Options.LIVE_MAX)).isEqualTo(100_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "liveFrom=1m | liveFrom | \"1m\" has no effect without live \"true\"; accepted: liveFrom"
            + " with live true",
        "live=false,liveMax=7 | liveMax | \"7\" has no effect without live \"true\"; accepted:"
            + " liveMax with live true",
        "policy=system,live=true | live | \"true\" has no effect with policy \"system\"; accepted:"
            + " live with a policy that names something other than system",
        "live=true,liveMax=10000001 | liveMax | \"10000001\" is more than 10000000; accepted: a"
            + " whole number from 1 to 10000000"
      })
  void what_cannot_act_is_refused(String options, String key, String problem) {
    assertThat(refusal(options)).isEqualTo("option \"" + key + "\" in -javaagent: " + problem);
  }
}
