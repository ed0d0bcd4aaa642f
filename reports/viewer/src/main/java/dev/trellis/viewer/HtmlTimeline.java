package dev.trellis.viewer;

import dev.trellis.report.Quantities;
import dev.trellis.report.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The page's course of time: a picture for each figure, all over the same time. */
final class HtmlTimeline {

  private static final int BARS = 200;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 60;

  /** Of one interval, where there are few: they stand side by side, and at the left. */
  private static final double WIDEST_STEP = 27;

  private HtmlTimeline() {}

  /** Nothing where there is no timeline. */
  static void write(Timeline timeline, Markup page) {
    List<Timeline.Point> points = timeline.points();
    if (points.isEmpty()) {
      return;
    }
    page.open("section").element("h2", "Timeline");
    page.element(
        "p",
        String.format(
            Locale.ROOT,
            "%s of %,.1f s each, to %,.1f s after the start of recording; %s.",
            Quantities.counted(points.size(), "intervals"),
            timeline.intervalMillis() / 1000.0,
            points.get(points.size() - 1).atMillis() / 1000.0,
            Quantities.counted(
                points.stream().mapToLong(Timeline.Point::denials).sum(), "denials")));
    rate("requestedBytes", timeline, Timeline.Point::requestedBytes, page);
    rate("copiedBytes", timeline, Timeline.Point::copiedBytes, page);
    live(points, page);
    page.close();
  }

  private static void rate(
      String name, Timeline timeline, ToLongFunction<Timeline.Point> of, Markup page) {
    List<Double> rates = Rates.of(timeline, BARS, of);
    String highest = Quantities.roundedBytes(Math.round(Rates.highest(rates))) + "/s";
    picture(name, name + ", at most " + highest, rates, page);
  }

  /** Of intervals that are drawn as one, the last that is known. */
  private static void live(List<Timeline.Point> points, Markup page) {
    if (points.stream().allMatch(point -> point.liveBytes() == null)) {
      return;
    }
    int merged = Math.max(1, (points.size() + BARS - 1) / BARS);
    List<Double> held = new ArrayList<>();
    for (int from = 0; from < points.size(); from += merged) {
      double last = 0;
      for (Timeline.Point point : points.subList(from, Math.min(points.size(), from + merged))) {
        Long bytes = point.liveBytes();
        last = bytes == null ? last : bytes;
      }
      held.add(last);
    }
    String highest = Quantities.roundedBytes(Math.round(Rates.highest(held)));
    picture("liveBytes", "liveBytes where known, at most " + highest, held, page);
  }

  private static void picture(String name, String title, List<Double> values, Markup page) {
    String id = "timeline-" + name;
    page.open("figure").open("figcaption").element("p", title).close();
    page.open(
        "svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-labelledby", id);
    page.element("title", title, "id", id);
    double highest = Rates.highest(values);
    double step = Math.min(WIDEST_STEP, (double) WIDTH / values.size());
    for (int i = 0; i < values.size(); i++) {
      double height = highest <= 0 ? 0 : values.get(i) / highest * HEIGHT;
      page.open(
              "rect",
              "class",
              "bar",
              "x",
              pixels(i * step),
              "y",
              pixels(HEIGHT - height),
              "width",
              pixels(step * 0.9),
              "height",
              pixels(height))
          .close();
    }
    page.close().close();
  }

  private static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
