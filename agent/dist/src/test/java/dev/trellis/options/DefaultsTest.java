package dev.trellis.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultsTest {

  @Test
  void a_default_that_is_not_read_is_what_reading_would_give() throws OptionException {
    for (Option<?> option : Options.all()) {
      String text = option.defaultText();
      if (text != null) {
        assertThat(option.defaultValue())
            .as(option.key())
            .isEqualTo(option.read(text, Setting.DEFAULT).value());
      }
    }
  }

  @Test
  void an_option_without_a_default_has_no_setting() {
    assertThat(Options.LIMIT.defaultValue()).isNull();
  }
}
