package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.SampleSites;
import dev.trellis.report.SiteRow;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Plays containers that add one element at a time, before and after, and compares. */
class PresizingTest {

  @Test
  void what_is_promised_of_containers_that_grow_one_by_one_comes_true_to_the_byte() {
    for (Presizable type :
        List.of(Presizable.ARRAY_LIST, Presizable.VECTOR, Presizable.ARRAY_DEQUE)) {
      long first = type == Presizable.ARRAY_DEQUE ? 17 : 10;
      Random random = new Random(7);
      long[] needs = LongStream.range(0, 500).map(i -> 1 + random.nextInt(3_000)).toArray();
      SiteRow before = played(type, first, needs);
      SiteGroup group = SiteGroup.of(List.of(before), type, 8);

      for (Step step : group.ladder().steps()) {
        SiteRow after = played(type, step.length(), needs);
        Saving saving = Presizing.of(group, step.length());

        assertThat(saving.growths())
            .isEqualTo(before.figures().growths() - after.figures().growths());
        assertThat(saving.requestedBytes())
            .isEqualTo(before.figures().requestedBytes() - after.figures().requestedBytes());
        assertThat(saving.copiedBytes())
            .isEqualTo(before.figures().copiedBytes() - after.figures().copiedBytes());
        assertThat(saving.spareBytes()).isEqualTo(lastBytes(after) - lastBytes(before));
      }
    }
  }

  @Test
  void tables_are_rehashed_and_not_copied() {
    SiteRow maps =
        SampleSites.of("java.util.HashMap", "a.A.a(A.java:1)")
            .containers(10, 16, 32, 64, 128)
            .row();

    assertThat(Presizing.of(SiteGroup.of(List.of(maps), Presizable.HASH_MAP, 8), 128))
        .isEqualTo(
            new Saving(128, "new HashMap<>(128)", 30, 10 * (80 + 144 + 272), 0, 10 * 112, 0));
  }

  @Test
  void beyond_the_first_length_what_grew_in_leaps_leaps_again() {
    SiteRow builders =
        SampleSites.of("java.lang.AbstractStringBuilder", 1, "a.A.a(A.java:1)")
            .containers(90, 16, 100)
            .containers(10, 16, 100, 500)
            .row();

    assertThat(Presizing.of(SiteGroup.of(List.of(builders), Presizable.STRING_BUILDER, 8), 100))
        .isEqualTo(new Saving(100, "new StringBuilder(100)", 100, 3_200, 1_600, 0, 0));
  }

  private static SiteRow played(Presizable type, long first, long[] needs) {
    SampleSites site =
        SampleSites.of(
            type == Presizable.VECTOR
                ? "java.util.Vector"
                : type == Presizable.ARRAY_DEQUE ? "java.util.ArrayDeque" : "java.util.ArrayList",
            "a.A.a(A.java:1)");
    for (long need : needs) {
      LongStream.Builder lengths = LongStream.builder();
      long length = first;
      lengths.add(length);
      while (type.holds(length) < need) {
        length = type.rule().after(length);
        lengths.add(length);
      }
      site.containers(1, lengths.build().toArray());
    }
    return site.row();
  }

  private static long lastBytes(SiteRow row) {
    return row.figures().requestedBytes() - row.figures().discardedBytes();
  }
}
