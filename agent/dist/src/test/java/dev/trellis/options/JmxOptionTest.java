package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JmxOptionTest {

  @Test
  void there_is_no_bean_unless_it_is_asked_for() {
    assertThat(parse("").get(Options.JMX)).isFalse();
    assertThat(parse("jmx=true").get(Options.JMX)).isTrue();
  }

  @Test
  void a_bean_without_figures_is_refused() {
    assertThat(refusal("policy=system,jmx=true"))
        .isEqualTo(
            "option \"jmx\" in -javaagent: \"true\" has no effect with policy \"system\"; accepted:"
                + " jmx with a policy that names something other than system");
  }
}
