package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call site's share of a report.
 *
 * @param type binary class name of the container
 * @param stack frames, innermost first
 * @param figures its figures; they stand in the row itself in JSON
 * @param estimated whether the figures were sampled
 * @param ci95 half width of the 95 % confidence interval as a share of the estimate, at least 0;
 *     null if the figures are exact
 */
public record SiteRow(
    String type, List<String> stack, Figures figures, boolean estimated, @Nullable Double ci95) {

  /**
   * @throws IllegalArgumentException if {@code ci95} is not a finite number
   */
  public SiteRow {
    stack = List.copyOf(stack);
    if (ci95 != null && !Double.isFinite(ci95)) {
      throw new IllegalArgumentException("ci95 must be finite, was " + ci95);
    }
  }
}
