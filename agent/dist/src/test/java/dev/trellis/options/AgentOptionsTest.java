package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgentOptionsTest {
  @Test
  void an_option_that_is_not_set_is_found_as_null_and_cannot_be_got() {
    AgentOptions options = parse("log=info");

    assertThat(options.find(Options.LIMIT)).isNull();
    assertThatThrownBy(() -> options.get(Options.LIMIT))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("option \"limit\" is not set and has no default");
  }

  @Test
  void the_texts_cannot_be_changed() {
    AgentOptions options = parse("log=info");

    assertThatThrownBy(() -> options.asMap().put("log", "off"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_shows_later_is_refused_in_the_same_form() {
    AgentOptions options = parse(null, "policy=acme.Policy,policyPath=.");

    assertThat(options.refusal(Options.POLICY, "\"acme.Policy\" is not in policyPath"))
        .hasMessage(
            "option \"policy\" in TRELLIS_OPTS: \"acme.Policy\" is not in policyPath; accepted:"
                + " system alone, or any of counting, limiting, compact and class names, joined by +");
    assertThat(options.refusal(Options.REPORT, "first line\nsecond"))
        .hasMessage(
            "option \"report\" in the defaults: first line\\u000asecond; accepted: a file name, in"
                + " it %p (process id), %t (start time), %% (a percent sign)");
  }
}
