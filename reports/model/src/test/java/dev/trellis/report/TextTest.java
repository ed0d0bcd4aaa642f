package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @Test
  void what_could_steer_a_terminal_or_end_a_line_is_written_out() {
    assertThat(Text.printable("a\u001b[2Jb\nc\u0000d\u2028e\u202ef\uD800g"))
        .isEqualTo("a\\u001b[2Jb\\u000ac\\u0000d\\u2028e\\u202ef\\ud800g");
  }

  @Test
  void plain_text_of_any_script_stays() {
    assertThat(Text.printable("dé.漢字<T>\"'😀")).isEqualTo("dé.漢字<T>\"'😀");
    assertThat(Text.quoted("x y")).isEqualTo("\"x y\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0 B
          1023 | 1023 B
          1024 | 1.0 KiB
          12582912 | 12.0 MiB
          1048575 | 1.0 MiB
          1073741823 | 1.0 GiB
          9223372036854775807 | 8.0 EiB
          -2048 | -2.0 KiB
          """)
  void bytes_are_rounded_to_one_decimal_of_the_right_unit(long bytes, String text) {
    assertThat(Quantities.roundedBytes(bytes)).isEqualTo(text);
  }

  @Test
  void a_figure_is_printed_with_its_unit() {
    assertThat(Quantities.of(Figure.GROWTHS, 12_001)).isEqualTo("12,001");
    assertThat(Quantities.of(Figure.DENIALS, 1)).isEqualTo("1 request");
    assertThat(Quantities.of(Figure.COPIED_BYTES, 12)).isEqualTo("12 B");
    assertThat(Quantities.of(Figure.COPIED_BYTES, 2_048)).isEqualTo("2,048 B (2.0 KiB)");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0 %",
    "1, 1000000, <0.1 %",
    "1, 3, 33.3 %",
    "999999, 1000000, >99.9 %",
    "7, 7, 100.0 %"
  })
  void a_share_never_reads_as_none_or_all_unless_it_is(long part, long whole, String text) {
    assertThat(Quantities.percent(part, whole)).isEqualTo(text);
  }
}
