package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run in intervals of equal length, at most {@value #MOST_POINTS} of them: as a run grows, its
 * intervals are merged.
 *
 * @param intervalMillis length of an interval in milliseconds; 0 if there is no timeline
 * @param points one for each interval, by rising time
 */
public record Timeline(long intervalMillis, List<Point> points) {

  /** The most points that a timeline has. */
  public static final int MOST_POINTS = 600;

  /** No timeline was recorded. */
  public static final Timeline NONE = new Timeline(0, List.of());

  public Timeline {
    points = List.copyOf(points);
  }

  /**
   * One interval.
   *
   * @param atMillis its end, in milliseconds since recording began
   * @param requestedBytes requested within it
   * @param copiedBytes copied within it
   * @param denials requests denied within it
   * @param liveBytes live storages as of its end, in bytes; null if not known
   */
  public record Point(
      long atMillis,
      long requestedBytes,
      long copiedBytes,
      long denials,
      @Nullable Long liveBytes) {}
}
