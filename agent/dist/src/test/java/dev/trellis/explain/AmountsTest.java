package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void bytes_are_exact_in_the_largest_unit_that_has_no_rest() {
    assertThat(Amounts.bytes(1)).isEqualTo("1 byte");
    assertThat(Amounts.bytes(1023)).isEqualTo("1,023 bytes");
    assertThat(Amounts.bytes(1024)).isEqualTo("1 KiB");
    assertThat(Amounts.bytes(64 << 20)).isEqualTo("64 MiB");
    assertThat(Amounts.bytes(1536L << 20)).isEqualTo("1,536 MiB");
    assertThat(Amounts.bytes(1025)).isEqualTo("1,025 bytes (1.0 KiB)");
    assertThat(Amounts.bytes(1037959168)).isEqualTo("1,037,959,168 bytes (989.9 MiB)");
    assertThat(Amounts.bytes(Long.MAX_VALUE))
        .isEqualTo("9,223,372,036,854,775,807 bytes (8.0 EiB)");
  }

  @Test
  void durations_are_in_seconds_where_these_are_whole() {
    assertThat(Amounts.millis(250)).isEqualTo("250 ms");
    assertThat(Amounts.millis(5000)).isEqualTo("5 s");
    assertThat(Amounts.nanos(10_000_000)).isEqualTo("10 ms");
  }
}
