package dev.trellis.options;

import java.time.Duration;

/** A number with its unit, at least 100 ms; 0, with or without a unit, is off. */
final class DurationType extends DescribedType<Duration> {
  private static final long MIN_MILLIS = 100;
  private static final long MAX_MILLIS = Long.MAX_VALUE / 1_000_000;

  DurationType() {
    super("durations of at least `100ms` such as `500ms`, `30s`, `5m`, `1h`, or `0` for off");
  }

  @Override
  public Duration parse(String text) throws BadValueException {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    long number = WholeNumber.parse(text.substring(0, digits));
    String unit = text.substring(digits);
    long unitMillis = unitMillis(unit);
    if (number == 0 && (unit.isEmpty() || unitMillis > 0)) {
      return Duration.ZERO;
    }
    if (number == WholeNumber.NONE || unitMillis == 0) {
      throw new BadValueException(text, "is not a duration");
    }
    // Callers count in nanoseconds, and a sum that wraps round would report without a pause.
    if (number > MAX_MILLIS / unitMillis) {
      throw new BadValueException(text, "is longer than 292 years");
    }
    if (number * unitMillis < MIN_MILLIS) {
      throw new BadValueException(text, "is shorter than 100ms");
    }
    return Duration.ofMillis(number * unitMillis);
  }

  private static long unitMillis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      default -> 0;
    };
  }
}
