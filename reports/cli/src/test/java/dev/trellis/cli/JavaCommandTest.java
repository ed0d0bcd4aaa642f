package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"java", "./java", "/opt/jdk 21/bin/java", "java.exe"})
  void a_launcher_is_known_by_its_name(String launcher) {
    assertThat(JavaCommand.of(List.of(launcher, "Main"), Map.of()).with("-x"))
        .containsExactly(launcher, "-x", "Main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javac", "mvn", "java17", "-jar", "/"})
  void any_other_command_is_refused(String given) {
    refused(
        "the command begins with \""
            + given
            + "\", accepted: a java launcher, such as java or /opt/jdk-21/bin/java, since the"
            + " agent is added behind it",
        Map.of(),
        given,
        "-version");
  }

  @Test
  void no_command_is_refused() {
    refused("a command is missing, accepted: -- java ARGUMENTS", Map.of());
  }

  @Test
  void a_command_that_has_the_agent_already_is_refused() {
    String agent = "-javaagent:/opt/trellis-agent.jar=limit=1m";

    refused(
        "the command has the agent already, \"" + agent + "\", accepted: one without",
        Map.of(),
        "java",
        "-Xmx1g",
        agent,
        "Main");
    assertThat(JavaCommand.of(List.of("java", "-javaagent:other.jar", "Main"), Map.of()).words())
        .hasSize(3);
    assertThat(JavaCommand.of(List.of("java", "-jar", "runner.jar", agent), Map.of()).words())
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void a_variable_that_adds_the_agent_to_every_run_is_refused(String variable) {
    refused(
        "the variable "
            + variable
            + " adds the agent to every run, \"-javaagent:trellis-agent.jar\", accepted: one"
            + " without",
        Map.of(variable, "-javaagent:trellis-agent.jar"),
        "java",
        "Main");
    assertThat(JavaCommand.of(List.of("java"), Map.of(variable, "-Xmx1g")).words()).hasSize(1);
  }

  private static void refused(String message, Map<String, String> env, String... words) {
    assertThatThrownBy(() -> JavaCommand.of(List.of(words), env))
        .isInstanceOf(UsageException.class)
        .hasMessage("compare: " + message);
  }
}
