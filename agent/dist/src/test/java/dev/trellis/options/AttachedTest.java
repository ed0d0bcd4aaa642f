package dev.trellis.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AttachedTest {
  @Test
  void a_refusal_names_attach_as_the_place_where_the_option_was_given() {
    assertThatThrownBy(() -> OptionsParser.parseAttached("log=loud", null))
        .isExactlyInstanceOf(OptionException.class)
        .hasMessage(
            "option \"log\" in attach: \"loud\" is not a log level; accepted: off, error, warn,"
                + " info, debug");
  }

  @Test
  void what_is_attached_goes_before_the_environment() throws OptionException {
    AgentOptions options = OptionsParser.parseAttached("log=info", "log=off,policyFailures=3");

    assertThat(options.asMap()).containsEntry("log", "info").containsEntry("policyFailures", "3");
  }
}
