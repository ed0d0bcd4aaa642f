package dev.trellis.runtime.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadPatternTest {

  @ParameterizedTest
  @CsvSource({
    "main, main, true",
    "main, main-1, false",
    "main, mai, false",
    "worker-*, worker-, true",
    "worker-*, worker-17, true",
    "worker-*, my worker-17, false",
    "*-exec-*, http-8080-exec-3, true",
    "*-exec-*, http-8080-exec3, false",
    "*-1, pool-1-thread-1, true",
    "*-1, pool-1-thread-2, false",
    "*, '', true",
    "**, anything, true",
    "a*a, a, false",
    "a*a, aa, true"
  })
  void a_star_stands_for_any_characters_and_the_rest_for_itself(
      String pattern, String name, boolean matches) {
    assertThat(new ThreadPattern("scope", pattern).matches(name)).isEqualTo(matches);
  }
}
