package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList, 27, java.util.ArrayList",
    "java.util.concurrent.ConcurrentHashMap, 32, j.u.concurrent.ConcurrentHashMap",
    "java.util.concurrent.ConcurrentHashMap, 27, j.u.c.ConcurrentHashMap",
    "java.util.concurrent.ConcurrentHashMap, 12, j.u.c…ashMap",
    "漢字.漢字漢字, 9, 漢.…漢字",
    "..., 2, ….",
    "a.b.C, 5, a.b.C"
  })
  void a_name_keeps_what_tells_it_apart(String name, int width, String fitted) {
    assertThat(TypeNames.fit(name, width, "…")).isEqualTo(fitted);
    assertThat(Columns.width(fitted)).isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0
          9999999 | 9,999,999
          10000000 | 10.0 M
          999949999 | 999.9 M
          999950000 | 1.0 G
          9223372036854775807 | 9.2 E
          """)
  void counts_are_exact_until_they_are_long(long count, String text) {
    assertThat(Compact.count(count)).isEqualTo(text);
    assertThat(text.length()).isLessThanOrEqualTo(Compact.WIDTH);
  }

  @Test
  void text_is_broken_at_spaces_and_long_words_anywhere() {
    assertThat(Wrapping.wrap("a bc def", 4)).containsExactly("a bc", "def");
    assertThat(Wrapping.wrap("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
    assertThat(Wrapping.wrap("漢字漢字", 5)).containsExactly("漢字", "漢字");
    assertThat(Wrapping.wrap("", 4)).containsExactly("");
  }
}
