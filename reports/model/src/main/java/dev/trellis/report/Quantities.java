package dev.trellis.report;

import java.util.Locale;

/** Numbers as people read them; the same in every locale. */
public final class Quantities {

  private static final String[] BYTE_UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

  private Quantities() {}

  /** The exact number with its digits in groups: {@code 12,001}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The exact number, then its unit, in the singular for one: {@code 1 event}. */
  public static String counted(long number, String pluralUnit) {
    return grouped(number) + " " + unit(number, pluralUnit);
  }

  /** The unit that belongs to a number: in the singular for one. */
  public static String unit(long number, String pluralUnit) {
    boolean one = number == 1 && pluralUnit.endsWith("s");
    return one ? pluralUnit.substring(0, pluralUnit.length() - 1) : pluralUnit;
  }

  /**
   * Bytes at three digits, rounded, in units of 1024: {@code 12.0 MiB}; below 1024 exact: {@code
   * 512 B}.
   */
  public static String roundedBytes(long bytes) {
    double size = bytes;
    int unit = -1;
    while (Math.abs(size) >= 1024 && unit < BYTE_UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    // 1023.96 KiB would print as 1024.0 KiB.
    if (unit >= 0 && unit < BYTE_UNITS.length - 1 && Math.abs(size) >= 1023.95) {
      size /= 1024;
      unit++;
    }
    return unit < 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, BYTE_UNITS[unit]);
  }

  /** A figure with its unit: bytes exact and rounded, all else exact; events need no word. */
  public static String of(Figure figure, long value) {
    if (figure.unit() == Figure.Unit.EVENTS) {
      return grouped(value);
    }
    if (figure.unit() != Figure.Unit.BYTES) {
      return counted(value, figure.unit().word());
    }
    return Math.abs(value) < 1024
        ? grouped(value) + " B"
        : grouped(value) + " B (" + roundedBytes(value) + ")";
  }

  /**
   * A part of a whole in per cent with one decimal. A part above nothing never reads as 0.0, and
   * one below the whole never as 100.0.
   *
   * @param part from 0 to {@code whole}
   * @param whole above 0
   */
  public static String percent(long part, long whole) {
    double percent = 100.0 * part / whole;
    if (part > 0 && percent < 0.05) {
      return "<0.1 %";
    }
    if (part < whole && percent >= 99.95) {
      return ">99.9 %";
    }
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }
}
