package dev.trellis.viewer;

import dev.trellis.report.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A timeline's figures as rates, merged to as many as there is room for. */
final class Rates {

  private Rates() {}

  /**
   * Bytes a second, at most so many, in the order of time.
   *
   * @param most at least 1
   */
  static List<Double> of(
      Timeline timeline, int most, ToLongFunction<Timeline.Point> bytesOfInterval) {
    List<Timeline.Point> points = timeline.points();
    int merged = Math.max(1, (points.size() + most - 1) / most);
    List<Double> rates = new ArrayList<>();
    long start = 0;
    for (int from = 0; from < points.size(); from += merged) {
      List<Timeline.Point> part = points.subList(from, Math.min(points.size(), from + merged));
      double bytes = part.stream().mapToDouble(point -> bytesOfInterval.applyAsLong(point)).sum();
      // Of the last interval only a part may have passed, and a busy machine may be late for
      // others.
      long end = part.get(part.size() - 1).atMillis();
      rates.add(bytes * 1000 / Math.max(1, end - start));
      start = end;
    }
    return rates;
  }

  /** The highest of them; 0 if there are none. */
  static double highest(List<Double> rates) {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
