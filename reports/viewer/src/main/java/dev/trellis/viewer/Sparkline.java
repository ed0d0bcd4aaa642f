package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import dev.trellis.report.Timeline;
import java.util.List;
import java.util.Locale;

/** A timeline as one line of small bars. */
final class Sparkline {

  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final String ASCII = "_.:-=+*#";
  private static final int ROOM = 40;

  private Sparkline() {}

  /** What was requested over time: the bars, the highest rate, and how long the run was. */
  static void print(Timeline timeline, Paper paper) {
    List<Double> rates = Rates.of(timeline, ROOM, Timeline.Point::requestedBytes);
    double highest = Rates.highest(rates);
    String bars = bars(rates, highest, paper.isUnicode() ? BLOCKS : ASCII);
    double seconds = timeline.points().get(timeline.points().size() - 1).atMillis() / 1000.0;
    paper.line(
        "  ",
        Style.BAR,
        bars
            + "  at most %s/s in %s s"
                .formatted(Quantities.roundedBytes(Math.round(highest)), seconds(seconds)));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 1e6 ? "%,.1f" : "%.1e", seconds);
  }

  private static String bars(List<Double> rates, double highest, String levels) {
    StringBuilder bars = new StringBuilder(rates.size());
    for (double rate : rates) {
      int level =
          highest <= 0 || rate <= 0
              ? 0
              // Whatever is above nothing is higher than nothing.
              : Math.max(1, (int) Math.round(rate / highest * (levels.length() - 1)));
      bars.append(levels.charAt(level));
    }
    return bars.toString();
  }
}
