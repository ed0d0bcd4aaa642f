package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

  @Test
  void no_agent_is_always_the_first() {
    assertThat(labels(null)).containsExactly("no agent", "policy=system", "policy=counting");
    assertThat(labels("counting")).containsExactly("no agent", "policy=counting");
    assertThat(labels(null, "live=true")).containsExactly("no agent", "live=true");
    assertThat(labels("system,counting", "policy=limiting,limit=64m", "live=true"))
        .containsExactly(
            "no agent",
            "policy=system",
            "policy=counting",
            "policy=limiting,limit=64m",
            "live=true");
  }

  @Test
  void the_agent_is_added_behind_the_launcher_and_its_report_goes_where_it_is_told() {
    JavaCommand java = JavaCommand.of(List.of("java", "-cp", "a b", "Main", "x"), Map.of());
    List<Configuration> all = Configuration.all("system", List.of("frames=a\\,b"));
    Path agent = Path.of("/opt/trellis-agent.jar");

    assertThat(all.get(0).command(java, agent, Path.of("/tmp/r.json")))
        .containsExactly("java", "-cp", "a b", "Main", "x");
    assertThat(all.get(1).command(java, agent, Path.of("/tmp/r.json")))
        .containsExactly(
            "java",
            "-javaagent:/opt/trellis-agent.jar=policy=system,report=/tmp/r.json",
            "-cp",
            "a b",
            "Main",
            "x");
    assertThat(all.get(2).command(java, agent, Path.of("/tmp/100%,=/r.json")).get(1))
        .isEqualTo("-javaagent:/opt/trellis-agent.jar=frames=a\\,b,report=/tmp/100%%\\,=/r.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "system,", ",", "limiting=64m", "system,limit=64m"})
  void policies_that_are_no_names_are_refused(String given) {
    assertThatThrownBy(() -> Configuration.all(given, List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "compare: --policy is \""
                + given
                + "\", accepted: names with commas between them; options of a policy go with"
                + " --with policy=NAME,key=value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "counting", "=x"})
  void options_that_are_none_are_refused(String given) {
    assertThatThrownBy(() -> Configuration.all(null, List.of(given)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "compare: --with is \""
                + given
                + "\", accepted: options of the agent, key=value,key=value");
  }

  @Test
  void a_report_of_ones_own_is_refused_unless_it_stands_in_a_value() {
    for (String given : new String[] {"report=a.json", "policy=system,report=a.json"}) {
      assertThatThrownBy(() -> Configuration.all(null, List.of(given)))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "compare: --with is \""
                  + given
                  + "\", accepted: options without report; --keep FOLDER keeps the reports");
    }
    assertThat(labels(null, "config=a\\,report=b", "reportInterval=0")).hasSize(3);
  }

  private static List<String> labels(String policies, String... more) {
    return Configuration.all(policies, List.of(more)).stream().map(Configuration::label).toList();
  }
}
