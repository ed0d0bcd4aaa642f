package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.stack.StackMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StacksOptionsTest {

  @Test
  void stacks_are_sampled_unless_something_else_is_said() {
    AgentOptions options = parse("stacks=all,stackDepth=1024,stackCount=1,frames=org.acme.**");

    assertThat(parse("").get(Options.STACKS)).isEqualTo(StackMode.SAMPLED);
    assertThat(options.get(Options.STACKS)).isEqualTo(StackMode.ALL);
    assertThat(options.get(Options.STACK_DEPTH)).isEqualTo(1024);
    assertThat(options.get(Options.FRAMES).get(0).matches("org.acme.web.Servlet")).isTrue();
    assertThat(parse("stackInterval=1,stackSeed=7").get(Options.STACK_INTERVAL)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stackDepth=1025 | stackDepth | \"1025\" is more than 1024; accepted: a whole number from 1"
            + " to 1024",
        "stackCount=1000001 | stackCount | \"1000001\" is more than 1000000; accepted: a whole"
            + " number from 1 to 1000000",
        "stacks=some | stacks | \"some\" is not a choice of stacks; accepted: off, sampled, all",
        "frames=a.**.b | frames | \"a.**.b\" is no class name; accepted: class names separated by"
            + " :, in which * stands for any characters but a dot, and a ** at the end for any at"
            + " all"
      })
  void what_is_not_accepted_is_told(String options, String key, String problem) {
    assertThat(refusal(options)).isEqualTo("option \"" + key + "\" in -javaagent: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy=system,stacks=all | stacks | \"all\" has no effect with policy \"system\";"
            + " accepted: stacks with a policy that names something other than system",
        "policy=system,frames=a.** | frames | \"a.**\" has no effect with policy \"system\";"
            + " accepted: frames with stacks sampled or all and another policy",
        "stacks=off,stackDepth=4 | stackDepth | \"4\" has no effect with stacks \"off\"; accepted:"
            + " stackDepth with stacks sampled or all",
        "stacks=all,stackInterval=1k | stackInterval | \"1k\" has no effect with stacks \"all\";"
            + " accepted: stackInterval with stacks sampled",
        "stacks=off,jfr=true | jfr | \"true\" has no effect with stacks \"off\"; accepted: jfr with"
            + " stacks sampled",
        "stacks=all,stackSeed=1 | stackSeed | \"1\" has no effect with stacks \"all\"; accepted:"
            + " stackSeed with stacks sampled"
      })
  void what_cannot_act_is_refused(String options, String key, String problem) {
    assertThat(refusal(options)).isEqualTo("option \"" + key + "\" in -javaagent: " + problem);
  }
}
