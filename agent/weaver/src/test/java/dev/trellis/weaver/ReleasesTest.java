package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesTest {

  @ParameterizedTest
  @CsvSource({"17-25, 17, 25", "17, 17, 17", "21-21, 21, 21"})
  void a_range_has_both_ends_and_a_single_release_is_both(String text, int first, int last) {
    assertThat(Releases.parse(text)).isEqualTo(new Releases(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "17-", "-25", "a-b", "17-21-25", "17.0", "25-17"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> Releases.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @CsvSource({"16, false", "17, true", "20, true", "21, true", "22, false"})
  void a_range_covers_its_ends_and_what_lies_between(int release, boolean covered) {
    assertThat(new Releases(17, 21).cover(release)).isEqualTo(covered);
    assertThat(Releases.ALL.cover(release)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "17, true",
    "21, true",
    "25, true",
    "16, false",
    "23, false",
    "26, false",
    "0, false"
  })
  void three_releases_are_verified(int release, boolean verified) {
    assertThat(Releases.isVerified(release)).isEqualTo(verified);
  }

  @Test
  void the_verified_releases_can_be_read_out() {
    assertThat(Releases.verified()).isEqualTo("17, 21 and 25");
  }
}
