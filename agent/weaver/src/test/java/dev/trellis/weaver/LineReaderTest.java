package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a",
        "a\n",
        "\na",
        "a\nb",
        "a\n\nb\n",
        "a\r\nb\r\n",
        "\r\n",
        " a \n # b"
      })
  void lines_are_those_that_the_jdk_reads(String text) throws IOException {
    assertThat(lines(text)).isEqualTo(new BufferedReader(new StringReader(text)).lines().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {8_191, 8_192, 8_193, 100_000})
  void a_text_may_be_of_any_length(int length) throws IOException {
    assertThat(lines("x".repeat(length) + "\ny")).containsExactly("x".repeat(length), "y");
  }

  private static List<String> lines(String text) throws IOException {
    LineReader reader = new LineReader(new StringReader(text));
    List<String> lines = new ArrayList<>();
    for (String line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
