package dev.trellis.gate;

import dev.trellis.report.Quantities;
import dev.trellis.report.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A row of the budget and what the report says of it. Ordered by how tight it is: by value to
 * bound.
 */
record Finding(BudgetRow row, long value) implements Comparable<Finding> {

  boolean isExceeded() {
    return value > row.max();
  }

  /** What, value, bound, by how much, and why it is the bound. Valid if exceeded. */
  String violation() {
    return "budget exceeded: %s (%s over%s): %s"
        .formatted(
            comparison(),
            row.measure().exact(value - row.max()),
            row.max() == 0 ? "" : ", +" + share(value - row.max(), RoundingMode.CEILING),
            Text.printable(row.reason()));
  }

  /** Row number, what, value, bound and what is left. Valid if not exceeded. */
  String standing() {
    return "%d: %s (%s left%s)"
        .formatted(
            row.number(),
            comparison(),
            row.measure().exact(row.max() - value),
            row.max() == 0 ? "" : ", " + share(row.max() - value, RoundingMode.FLOOR));
  }

  @Override
  public int compareTo(Finding other) {
    if (row.max() == 0 || other.row.max() == 0) {
      // Nothing is tighter than a bound of zero.
      return Boolean.compare(row.max() == 0, other.row.max() == 0);
    }
    return product(value, other.row.max()).compareTo(product(other.value, row.max()));
  }

  private String comparison() {
    String value = row.measure().exact(this.value);
    String bound = row.measure().exact(row.max());
    String roundedValue = Quantities.roundedBytes(this.value);
    String roundedBound = Quantities.roundedBytes(row.max());
    // Rounded sizes help only while they differ: "12.0 MiB, at most 12.0 MiB" reads as kept.
    if (row.measure().inBytes() && !roundedValue.equals(roundedBound)) {
      value += human(this.value, roundedValue);
      bound += human(row.max(), roundedBound);
    }
    return "%s is %s, at most %s".formatted(row.subject(), value, bound);
  }

  private static String human(long bytes, String rounded) {
    return bytes < 1024 ? "" : " [" + rounded + "]";
  }

  /** Two significant digits, or whole per cents from 100 on; zero only if the part is. */
  private String share(long part, RoundingMode rounding) {
    BigDecimal exact =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(row.max()), new MathContext(30, rounding));
    if (exact.compareTo(BigDecimal.valueOf(100)) >= 0) {
      BigInteger whole = exact.setScale(0, rounding).toBigInteger();
      return String.format(Locale.ROOT, "%,d %%", whole);
    }
    BigDecimal shown = exact.round(new MathContext(2, rounding)).stripTrailingZeros();
    return shown.toPlainString() + " %";
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
