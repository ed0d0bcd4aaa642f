package dev.trellis.explain;

import dev.trellis.report.Quantities;

/** Amounts in words that are exact. */
final class Amounts {

  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB"};

  private static final int STEP = 1024;

  private Amounts() {}

  /** Such as {@code 64 MiB}, if that is all of it, else {@code 1,037,959,168 bytes (989.9 MiB)}. */
  static String bytes(long bytes) {
    long whole = bytes;
    int unit = -1;
    while (whole >= STEP && whole % STEP == 0 && unit < UNITS.length - 1) {
      whole /= STEP;
      unit++;
    }
    if (unit >= 0 && whole < 10L * STEP) {
      return Quantities.grouped(whole) + " " + UNITS[unit];
    }
    String exact = Quantities.counted(bytes, "bytes");
    return bytes < STEP ? exact : exact + " (" + Quantities.roundedBytes(bytes) + ")";
  }

  /** Such as {@code 1,000}. */
  static String number(long number) {
    return Quantities.grouped(number);
  }

  /** Such as {@code 250 ms} or {@code 5 s}. */
  static String millis(long millis) {
    return millis % 1000 == 0 ? number(millis / 1000) + " s" : number(millis) + " ms";
  }

  /** The same of nanoseconds. */
  static String nanos(long nanos) {
    return millis(nanos / 1_000_000);
  }
}
