package dev.trellis.viewer;

import dev.trellis.report.Quantities;
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
