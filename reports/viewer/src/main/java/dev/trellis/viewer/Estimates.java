package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import dev.trellis.report.SiteRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How estimates are written: never without the 95 % interval. */
final class Estimates {

  /** The widest that {@link #share} prints. */
  static final int WIDTH = 8;

  private Estimates() {}

  /**
   * The half width as a share: {@code ±12.3 %}; {@code unknown} where it rests on no sample.
   *
   * @param sign {@code ±} or what stands for it in ASCII
   */
  static String share(@Nullable Double ci95, String sign) {
    if (ci95 == null) {
      return "unknown";
    }
    return ci95 >= 9.995
        ? sign + ">999%"
        : String.format(Locale.ROOT, ci95 >= 0.9995 ? "%s%.0f %%" : "%s%.1f %%", sign, 100 * ci95);
  }

  /**
   * What the figures of an estimated call site rest on.
   *
   * @param what goes before the interval of the requested bytes
   */
  static String source(SiteRow row, String what, String sign) {
    long bytes = row.figures().requestedBytes();
    return row.samples() == 0 && bytes == 0
        ? "no sample fell on it: its stack was taken for another reason, such as a denial"
        : "estimated from %s: %s%s (95 %%)"
            .formatted(
                Quantities.counted(row.samples(), "samples"),
                what,
                interval(bytes, row.ci95(), sign));
  }

  /** {@code 84.0 MiB ±15.4 %, 71.1 MiB to 96.9 MiB}. */
  static String interval(long bytes, @Nullable Double ci95, String sign) {
    String estimate = Quantities.roundedBytes(bytes) + " " + share(ci95, sign);
    if (ci95 == null) {
      return estimate;
    }
    double half = ci95 * bytes;
    return "%s, %s to %s"
        .formatted(
            estimate,
            Quantities.roundedBytes(Math.round(Math.max(0, bytes - half))),
            Quantities.roundedBytes(Math.round(bytes + half)));
  }
}
