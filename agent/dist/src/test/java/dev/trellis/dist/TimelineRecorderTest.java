package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Figures;
import dev.trellis.report.Timeline;
import dev.trellis.report.Timeline.Point;
import dev.trellis.runtime.record.Sums;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineRecorderTest {

  private static final long UNKNOWN = TimelineRecorder.UNKNOWN;

  private long nanos = 123_456_789;
  private final TimelineRecorder recorder = new TimelineRecorder(() -> nanos);

  @Test
  void each_point_holds_what_came_within_its_interval() {
    at(1000).add(new Sums(100, 10, 1), UNKNOWN);
    at(2000).add(new Sums(100, 10, 1), 5000);
    at(3000).add(new Sums(175, 12, 4), UNKNOWN);

    assertThat(at(3400).until(totals(180, 12, 4), 6000))
        .isEqualTo(
            new Timeline(
                1000,
                List.of(
                    new Point(1000, 100, 10, 1, null),
                    new Point(2000, 0, 0, 0, 5000L),
                    new Point(3000, 75, 2, 3, null),
                    new Point(3400, 5, 0, 0, 6000L))));
  }

  @Test
  void before_the_first_interval_has_ended_there_is_one_point() {
    assertThat(at(20).until(totals(7, 0, 0), UNKNOWN))
        .isEqualTo(new Timeline(1000, List.of(new Point(20, 7, 0, 0, null))));
  }

  @Test
  void a_report_within_the_millisecond_of_the_last_point_still_rises() {
    at(1000).add(new Sums(1, 0, 0), UNKNOWN);

    assertThat(recorder.until(totals(3, 0, 0), UNKNOWN).points())
        .containsExactly(new Point(1000, 1, 0, 0, null), new Point(1001, 2, 0, 0, null));
  }

  @Test
  void an_interval_ends_at_a_whole_multiple_of_its_length_however_late_the_one_before_was() {
    assertThat(at(1).leftMillis()).isEqualTo(999);
    assertThat(at(1300).leftMillis()).isEqualTo(-300);
    recorder.add(new Sums(1, 0, 0), UNKNOWN);
    assertThat(recorder.leftMillis()).isEqualTo(700);
    at(7999).add(new Sums(1, 0, 0), UNKNOWN);
    assertThat(recorder.leftMillis()).isEqualTo(1);
  }

  @Test
  void with_each_six_hundredth_point_two_become_one_and_nothing_is_lost() {
    long requested = 0;
    for (int i = 1; i <= 599; i++) {
      requested += i;
      at(1000L * i).add(new Sums(requested, 2 * requested, i), i);
    }
    Timeline full = at(599_500).until(totals(requested + 7, 2 * requested, 599), UNKNOWN);
    at(600_000).add(new Sums(requested + 7, 2 * requested, 600), 600);
    Timeline merged = at(600_001).until(totals(requested + 7, 2 * requested, 600), UNKNOWN);

    assertThat(full.intervalMillis()).isEqualTo(1000);
    assertThat(full.points()).hasSize(600);
    assertThat(merged.intervalMillis()).isEqualTo(2000);
    assertThat(recorder.leftMillis()).isEqualTo(1999);
    assertThat(merged.points()).hasSize(301);
    assertThat(merged.points().get(0)).isEqualTo(new Point(2000, 3, 6, 2, 2L));
    assertThat(merged.points().get(299)).isEqualTo(new Point(600_000, 606, 1198, 2, 600L));
    assertThat(merged.points().stream().mapToLong(Point::requestedBytes).sum())
        .isEqualTo(requested + 7);
  }

  @Test
  void a_run_of_a_year_has_no_more_points_than_there_may_be() {
    long year = 365L * 24 * 3600 * 1000;
    long now = 0;
    int samples = 0;
    while (now < year) {
      now += at(now).leftMillis();
      at(now).add(new Sums(now, 0, 0), UNKNOWN);
      samples++;
    }
    Timeline timeline = recorder.until(totals(now, 0, 0), UNKNOWN);

    assertThat(timeline.points()).hasSizeBetween(300, 600);
    assertThat(timeline.points().stream().mapToLong(Point::requestedBytes).sum()).isEqualTo(now);
    assertThat(samples).isLessThan(6_000);
  }

  private TimelineRecorder at(long millis) {
    nanos = 123_456_789 + 1_000_000 * millis;
    return recorder;
  }

  private static Figures totals(long requested, long copied, long denials) {
    return new Figures(0, 0, 0, 0, 0, requested, copied, 0, 0, denials, 0);
  }
}
