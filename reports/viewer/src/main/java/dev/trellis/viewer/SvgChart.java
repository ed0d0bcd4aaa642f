package dev.trellis.viewer;

import dev.trellis.report.Histograms;
import dev.trellis.report.Quantities;
import java.util.List;
import java.util.Locale;

/** A histogram as inline SVG: horizontal bars, each with its range, count and share as text. */
final class SvgChart {

  private static final int WIDTH = 640;
  private static final int ROW = 22;
  private static final int BAR_HEIGHT = 14;
  private static final double CHARACTER = 7.4;

  private SvgChart() {}

  static void write(Histograms.Named named, int step, String id, Markup page) {
    List<Range> ranges = Range.of(named.distribution(), step);
    long total = ranges.stream().mapToLong(Range::count).sum();
    long most = ranges.stream().mapToLong(Range::count).max().orElse(0);
    if (total <= 0 || most <= 0) {
      return;
    }
    double left = 8 + CHARACTER * ranges.stream().mapToInt(r -> r.label().length()).max().orElse(0);
    double right =
        8 + CHARACTER * ranges.stream().mapToInt(r -> value(r, total).length()).max().orElse(0);
    double room = Math.max(40, WIDTH - left - right - 16);
    double width = left + room + right + 16;
    page.open(
        "svg",
        "viewBox",
        "0 0 " + pixels(width) + " " + ranges.size() * ROW,
        "role",
        "img",
        "aria-labelledby",
        id);
    page.element("title", title(named), "id", id);
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      double share = (double) range.count() / most;
      // Whatever is above zero shows.
      double length = range.count() == 0 ? 0 : Math.max(1.5, share * room);
      int baseline = i * ROW + 16;
      page.open("g").element("title", range.label() + ": " + value(range, total));
      page.element(
          "text", range.label(), "x", pixels(left), "y", "" + baseline, "text-anchor", "end");
      page.open(
              "rect",
              "class",
              "bar",
              "x",
              pixels(left + 8),
              "y",
              "" + (i * ROW + (ROW - BAR_HEIGHT) / 2),
              "width",
              pixels(length),
              "height",
              "" + BAR_HEIGHT)
          .close();
      page.element(
          "text",
          value(range, total),
          "class",
          "value",
          "x",
          pixels(left + 8 + length + 6),
          "y",
          "" + baseline);
      page.close();
    }
    page.close();
  }

  private static String title(Histograms.Named named) {
    return "%s: %s of %s"
        .formatted(
            named.jsonName(),
            named.meaning(),
            Quantities.counted(named.distribution().count(), "values"));
  }

  private static String value(Range range, long total) {
    return Quantities.grouped(range.count())
        + " ("
        + Quantities.percent(range.count(), total)
        + ")";
  }

  private static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
