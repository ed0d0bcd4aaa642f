package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue that could never find anything is a mistake, and is told so. */
class EmptyLibraryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | list:0: found nothing, accepted: library first",
        "# nothing yet | list:0: found nothing, accepted: library first",
        "library acme 1~type acme.List array"
            + " | list:2: found type acme.List without a field up to here, accepted: stores or"
            + " lengths",
        "library acme 1~type acme.List array~type acme.Map table~stores keys"
            + " | list:4: found type acme.List without a field up to here, accepted: stores or"
            + " lengths"
      })
  void it_is_refused_with_what_it_lacks(String text, String message) {
    assertThatThrownBy(() -> LibraryReader.read("list", new StringReader(text.replace('~', '\n'))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
