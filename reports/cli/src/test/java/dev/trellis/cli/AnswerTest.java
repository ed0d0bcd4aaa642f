package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void facts_stand_one_a_line_after_who_was_attached_to() {
    assertThat(Answer.lines(4711, "ok\twoven\t3 classes\tcounts from\tnow\treport\t/tmp/a\u001bb"))
        .containsExactly(
            "attached to JVM 4711",
            "  woven        3 classes",
            "  counts from  now",
            "  report       /tmp/a\\u001bb");
  }

  @Test
  void a_single_fact_is_given_as_it_is() {
    assertThat(Answer.fact(4711, "ok\treport\t/tmp/a b", "report")).isEqualTo("/tmp/a b");
    assertThatThrownBy(() -> Answer.fact(4711, "ok\twoven\t3 classes", "report"))
        .isInstanceOf(AttachException.class)
        .hasMessage(
            "JVM 4711: the agent's answer is \"ok\\u0009woven\\u00093 classes\", accepted: one that tells"
                + " the report");
  }

  @Test
  void a_refusal_is_told_in_the_agents_own_words_and_is_a_usage_error() {
    AttachException refused = failure("refused: option \"log\" in attach: \"x\"");

    assertThat(refused).hasMessage("option \"log\" in attach: \"x\"");
    assertThat(refused.exitCode()).isEqualTo(2);
  }

  @Test
  void an_agent_that_failed_is_an_internal_error() {
    AttachException failed = failure("failed: could not start: java.lang.Error");

    assertThat(failed).hasMessage("JVM 4711: the agent could not start: java.lang.Error");
    assertThat(failed.exitCode()).isEqualTo(70);
  }

  @Test
  void an_answer_that_is_none_is_an_internal_error() {
    AttachException failed = failure("okay");

    assertThat(failed)
        .hasMessage(
            "JVM 4711: the agent's answer is \"okay\", accepted: one that begins with ok, refused"
                + " or failed");
    assertThat(failed.exitCode()).isEqualTo(70);
  }

  @Test
  void a_jvm_that_is_too_old_is_refused_as_the_agent_would() {
    assertThat(Loading.refusal(4711, release("1.8")))
        .hasMessage("this JVM is Java 1.8; accepted: Java 17 or newer");
    assertThat(Loading.refusal(4711, release("16")))
        .hasMessage("this JVM is Java 16; accepted: Java 17 or newer")
        .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
    assertThat(Loading.refusal(4711, release("17"))).isNull();
    assertThat(Loading.refusal(4711, release("25"))).isNull();
    assertThat(Loading.refusal(4711, new Properties())).as("left to the agent").isNull();
  }

  @Test
  void a_jvm_with_a_security_manager_is_not_tried() {
    for (String manager : new String[] {"", "default", "com.acme.Manager"}) {
      Properties properties = release("17");
      properties.setProperty("java.security.manager", manager);

      assertThat(Loading.refusal(4711, properties))
          .hasMessage(
              "JVM 4711 has a security manager, accepted: one without -Djava.security.manager")
          .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(4));
    }
    for (String none : new String[] {"allow", "disallow"}) {
      Properties properties = release("17");
      properties.setProperty("java.security.manager", none);

      assertThat(Loading.refusal(4711, properties)).isNull();
    }
  }

  private static AttachException failure(String line) {
    AttachException failure =
        catchThrowableOfType(AttachException.class, () -> Answer.lines(4711, line));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static Properties release(String release) {
    Properties properties = new Properties();
    properties.setProperty("java.specification.version", release);
    return properties;
  }
}
