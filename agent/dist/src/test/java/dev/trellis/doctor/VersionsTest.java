package dev.trellis.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

  @ParameterizedTest
  @CsvSource({
    "8.5.8-8.5.19, 8.5.8, false",
    "8.5.8-8.5.19, 8.5.19, false",
    "8.5.8-8.5.19, 8.5.9, false",
    "8.5.8-8.5.19, 8.5.7, true",
    "8.5.8-8.5.19, 8.5.20, true",
    "8.5.8-8.5.19, 8.6, true",
    "31.1-jre-33.5.0-jre, 31.1-jre, false",
    "31.1-jre-33.5.0-jre, 33.5.0.jre, false",
    "31.1-jre-33.5.0-jre, 31.0.1-jre, true",
    "31.1-jre-33.5.0-jre, 33.5.1.jre, true",
    "4.1.100.Final-4.2.9.Final, 4.1.137.Final, false",
    "4.1.100.Final-4.2.9.Final, 4.2.10.Final, true",
    "4.1.100.Final-4.2.9.Final, 4.1.99.Final, true",
    "2.13.12-2.13.18, 2.13.18.v20251115-VFINAL, false",
  })
  void a_version_is_held_against_both_ends(String range, String version, boolean outside) {
    assertThat(Versions.areOutside(range, version)).isEqualTo(outside);
  }

  @ParameterizedTest
  @CsvSource({"any, 1.0", "1.0-2.0, ''", "1.0-2.0, unknown", "1.0, 2.0"})
  void what_is_not_understood_is_not_said_to_lie_outside(String range, String version) {
    assertThat(Versions.areOutside(range, version)).isFalse();
  }
}
