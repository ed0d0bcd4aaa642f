package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.scope.ThreadPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesOptionsTest {

  @Test
  void a_scope_is_a_name_and_the_name_of_threads_with_a_colon_between() {
    assertThat(parse("").find(Options.SCOPE)).isNull();
    assertThat(parse("scope=import:worker-*+web:http-*:8080").get(Options.SCOPE))
        .containsExactly(
            new ThreadPattern("import", "worker-*"), new ThreadPattern("web", "http-*:8080"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope=worker-* | \"worker-*\" has no thread's name",
        "scope=import: | \"import:\" has no thread's name",
        "scope=a:b+:worker-* | \":worker-*\" does not name the scope",
        "scope=a:b+ | \"\" has no thread's name"
      })
  void what_is_not_accepted_is_told(String options, String problem) {
    assertThat(refusal(options))
        .isEqualTo(
            "option \"scope\" in -javaagent: "
                + problem
                + "; accepted: a scope and a thread's name with : between them, in which * stands"
                + " for any characters; several joined by +, of which the first that matches"
                + " decides");
  }

  @Test
  void where_nothing_is_recorded_a_scope_is_refused() {
    assertThat(refusal("policy=system,scope=a:b"))
        .isEqualTo(
            "option \"scope\" in -javaagent: \"a:b\" has no effect with policy \"system\";"
                + " accepted: scope with a policy that names something other than system");
  }
}
