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

  private InsightWords() {}

  /** By container; empty if there are none. */
  static List<String> items(Insight insight) {
    if (insight.containers() == 0) {
      return List.of();
    }
    return List.of(
        Quantities.counted(insight.containers(), "containers"),
        String.format(Locale.ROOT, "%,.1f growths each", insight.growthsEach()),
        bytes(insight.copiedBytesEach()) + " copied each",
        bytes(insight.discardedBytesEach()) + " discarded each",
        "p50 stops at " + Quantities.grouped(insight.p50()),
        "p99 at " + Quantities.grouped(insight.p99()));
  }

  /** The lengths at which containers stopped, and how many did; at most {@value #STEPS}. */
  static List<String> stops(Insight insight) {
    List<Step> stops = insight.ladder().steps().stream().filter(step -> step.stayed() > 0).toList();
    List<String> items = new ArrayList<>();
    for (Step step : stops.subList(0, Math.min(STEPS, stops.size()))) {
      items.add(
          "%s at %s"
              .formatted(Quantities.grouped(step.stayed()), Quantities.grouped(step.length())));
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
