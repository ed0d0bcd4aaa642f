package dev.trellis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayLayoutTest {

  @ParameterizedTest(name = "{3} elements of 2^{1} bytes after {0}, aligned to {2}: {4} bytes")
  @CsvSource({
    "16, 2, 8, 0, 16",
    "16, 2, 8, 1, 24",
    "16, 2, 8, 2, 24",
    "16, 2, 8, 3, 32",
    "12, 0, 8, 4, 16",
    "12, 0, 8, 5, 24",
    "20, 2, 8, 1, 24",
    "24, 3, 16, 1, 32",
    "16, 3, 256, 30, 256",
    "16, 3, 256, 31, 512",
    "16, 3, 8, 2147483647, 17179869192"
  })
  void an_array_takes_its_base_and_elements_rounded_up(
      int base, int shift, int alignment, int length, long bytes) {
    assertThat(new ArrayLayout(base, shift, alignment).bytes(length)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8"})
  void an_element_takes_a_power_of_two(int shift, int bytes) {
    assertThat(new ArrayLayout(16, shift, 8).elementBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 2 | 8 | baseBytes is 7, accepted: 8 to 1024",
        "1025 | 2 | 8 | baseBytes is 1025, accepted: 8 to 1024",
        "16 | -1 | 8 | elementShift is -1, accepted: 0 to 3",
        "16 | 4 | 8 | elementShift is 4, accepted: 0 to 3",
        "16 | 2 | 4 | alignmentBytes is 4, accepted: a power of two from 8 to 256",
        "16 | 2 | 24 | alignmentBytes is 24, accepted: a power of two from 8 to 256",
        "16 | 2 | 512 | alignmentBytes is 512, accepted: a power of two from 8 to 256"
      })
  void what_no_vm_has_is_refused(int base, int shift, int alignment, String message) {
    assertThatThrownBy(() -> new ArrayLayout(base, shift, alignment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
