package dev.trellis.viewer;

import dev.trellis.insight.Insight;
import dev.trellis.insight.Step;
import dev.trellis.report.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What terminal and page both say of a type's or a call site's containers. */
final class InsightWords {

  private static final int STEPS = 12;

  /** In place of {@link #items}, where {@link Insight#tells} says no. */
  static final String TOO_FEW =
      "too few samples to tell how its containers grew; stacks=all or a smaller stackInterval"
          + " would";

  private InsightWords() {}

  /**
   * By container; empty if there are none.
   *
   * @param estimated whether it comes from samples
   */
  static List<String> items(Insight insight, boolean estimated) {
    if (insight.containers() == 0) {
      return List.of();
    }
    return List.of(
        about(estimated) + Quantities.counted(insight.containers(), "containers"),
        about(estimated) + growthsEach(insight) + " growths each",
        about(estimated && insight.copiedBytesEach() > 0)
            + bytes(insight.copiedBytesEach())
            + " copied each",
        about(estimated && insight.discardedBytesEach() > 0)
            + bytes(insight.discardedBytesEach())
            + " discarded each",
        "p50 stops at " + about(estimated) + Quantities.grouped(insight.p50()),
        "p99 at " + about(estimated) + Quantities.grouped(insight.p99()));
  }

  /** What goes before a number that comes from samples. */
  static String about(boolean estimated) {
    return estimated ? "about " : "";
  }

  static String growthsEach(Insight insight) {
    return String.format(Locale.ROOT, "%,.1f", insight.growthsEach());
  }

  /** The lengths at which containers stopped, and how many did; at most {@value #STEPS}. */
  static List<String> stops(Insight insight, boolean estimated) {
    List<Step> stops = insight.ladder().steps().stream().filter(step -> step.stayed() > 0).toList();
    List<String> items = new ArrayList<>();
    for (Step step : stops.subList(0, Math.min(STEPS, stops.size()))) {
      items.add(
          "%s%s at %s"
              .formatted(
                  about(estimated),
                  Quantities.grouped(step.stayed()),
                  Quantities.grouped(step.length())));
    }
    if (stops.size() > STEPS) {
      items.add(Quantities.counted(stops.size() - STEPS, "lengths") + " more");
    }
    return items;
  }

  private static String bytes(double each) {
    return Quantities.roundedBytes(Math.round(each));
  }
}
