package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call site's share of a report: a container type, and the stack that made it grow.
 *
 * @param type binary class name of the container
 * @param stack frames, innermost first, such as {@code com.acme.OrderBook.add(OrderBook.java:88)}
 * @param figures its figures; they stand in the row itself in JSON
 * @param estimated whether the figures were sampled
 * @param ci95 half width of the 95 % confidence interval of {@code requestedBytes} as a share of
 *     the estimate, at least 0; null if the figures are exact, or rest on no sample
 * @param samples how many samples the estimate rests on; 0 for a stack that was taken for another
 *     reason, such as a denial
 * @param largestBytes shallow size of the largest single storage that was seen with this stack, to
 *     the byte and not as the edge of a bucket; where {@code estimated}, of those that were
 *     sampled; 0 if none was
 * @param baseBytes shallow size of an array of length 0 of this type's storage; 0 if not known
 * @param elementBytes bytes of one element of it; 0 if not known
 * @param ladder arrivals and departures by rising length; rounded estimates where {@code
 *     estimated}, empty if not known
 */
public record SiteRow(
    String type,
    List<String> stack,
    Figures figures,
    boolean estimated,
    @Nullable Double ci95,
    long samples,
    long largestBytes,
    int baseBytes,
    int elementBytes,
    List<Rung> ladder) {

  /**
   * @throws IllegalArgumentException if {@code ci95} is not a finite number
   */
  public SiteRow {
    stack = List.copyOf(stack);
    ladder = List.copyOf(ladder);
    if (ci95 != null && !Double.isFinite(ci95)) {
      throw new IllegalArgumentException("ci95 must be finite, was " + ci95);
    }
  }
}
