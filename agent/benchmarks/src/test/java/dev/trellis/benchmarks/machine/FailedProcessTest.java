package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailedProcessTest {

  @Test
  void the_message_has_all_and_the_reason_the_line_that_tells_most() {
    FailedProcess failed =
        new FailedProcess(
            List.of("java", "Main"),
            1,
            "warning: careful\njava.lang.SomeError: why\n  at line 3\n");

    assertThat(failed)
        .hasMessage(
            "\"java Main\" ended with status 1: warning: careful java.lang.SomeError: why   at line 3");
    assertThat(failed.reason()).isEqualTo("status 1: java.lang.SomeError: why");
  }

  @Test
  void where_no_line_tells_an_error_the_reason_is_the_first() {
    assertThat(new FailedProcess(List.of("java"), 3, "\nno such thing\nhelp").reason())
        .isEqualTo("status 3: no such thing");
    assertThat(new FailedProcess(List.of("java"), 124, "").reason()).isEqualTo("status 124");
  }

  @Test
  void a_reason_fits_into_a_cell() {
    assertThat(new FailedProcess(List.of("java"), 1, "Error " + "x".repeat(500)).reason())
        .isEqualTo("status 1: Error " + "x".repeat(114));
  }
}
