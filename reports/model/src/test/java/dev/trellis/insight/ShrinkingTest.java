package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.SampleReports;
import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A storage that is made shorter looks like one more growth on a ladder, and is none. */
class ShrinkingTest {

  private static final String GROWS = "a.A.fill(A.java:1)";
  private static final long[] TO_163 = {10, 15, 22, 33, 49, 73, 109, 163};
  private static final long[] TO_1_851 = {
    10, 15, 22, 33, 49, 73, 109, 163, 244, 366, 549, 823, 1_234, 1_851
  };

  @Test
  void lists_that_are_trimmed_where_they_grow_get_no_advice() {
    assertThat(advice(lists(GROWS, TO_1_851).trimmed(1_000, 1_851, 1_300).row())).isEmpty();
  }

  @Test
  void lists_that_are_trimmed_at_another_line_get_the_growths_that_were() {
    SiteRow grown = lists(GROWS, TO_1_851).row();
    SiteRow trimmed =
        SampleSites.of(SampleReports.ARRAY_LIST, "a.A.fill(A.java:2)")
            .trimmed(1_000, 1_851, 1_300)
            .row();

    List<Advice> advice = advice(grown, trimmed);

    assertThat(advice).hasSize(1);
    assertThat(advice.get(0).frame().text()).isEqualTo(GROWS);
    assertThat(advice.get(0).best().growths()).isEqualTo(grown.figures().growths());
    // Above 255 a length is known to within its bucket.
    assertThat(advice.get(0).best().copiedBytes())
        .isBetween(
            grown.figures().copiedBytes() * 99 / 100, grown.figures().copiedBytes() * 101 / 100);
  }

  @Test
  void a_few_that_are_trimmed_are_not_counted_as_growths() {
    SiteRow row = lists(GROWS, TO_163).trimmed(40, 163, 120).row();

    List<Advice> advice = advice(row);

    assertThat(advice).hasSize(1);
    assertThat(advice.get(0).best().growths()).isEqualTo(row.figures().growths());
    assertThat(advice.get(0).best().copiedBytes()).isLessThan(row.figures().copiedBytes());
    assertThat(advice.get(0).best().requestedBytes()).isLessThan(1_000 * (2_048 - 672));
  }

  private static SampleSites lists(String frame, long... lengths) {
    return SampleSites.of(SampleReports.ARRAY_LIST, frame).containers(1_000, lengths);
  }

  private static List<Advice> advice(SiteRow... rows) {
    return Adviser.advice(SampleReports.builder().sites(rows).build());
  }
}
