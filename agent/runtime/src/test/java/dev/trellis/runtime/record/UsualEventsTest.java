package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UsualEventsTest {

  private static final int NONE = -1;
  private static final int[] LENGTHS = {0, 1, 10, 15, 63, 64, 255, 256, 257, 300, 5_000, 70_000};

  @Test
  void the_short_way_counts_what_the_long_way_counts() {
    for (int type = 0; type <= Counted.NODE; type++) {
      Stripes byEither = Counted.stripes();
      Stripes byTheLong = Counted.stripes();
      SplittableRandom random = new SplittableRandom(6);
      int taken = 0;
      for (int i = 0; i < 20_000; i++) {
        int oldLength = random.nextInt(3) == 0 ? NONE : length(random);
        int newLength = oldLength >= 0 && random.nextInt(9) == 0 ? NONE : length(random);

        long bytes = byEither.claim(1).usual(type, oldLength, newLength);
        boolean took = bytes != Recorder.UNUSUAL;
        long bytesOfEither = took ? bytes : byEither.claim(1).event(type, oldLength, newLength);

        assertThat(bytesOfEither).isEqualTo(byTheLong.claim(1).event(type, oldLength, newLength));
        taken += took ? 1 : 0;
      }

      assertThat(figures(byEither, type)).isEqualTo(figures(byTheLong, type));
      assertThat(taken).isBetween(8_000, 19_000);
    }
  }

  @Test
  void it_takes_first_storages_and_growths_that_have_their_buckets_and_nothing_else() {
    Stripe stripe = Counted.stripes().claim(1);

    assertThat(stripe.usual(Counted.LIST, NONE, 10)).isEqualTo(Recorder.UNUSUAL);
    stripe.event(Counted.LIST, NONE, 10);

    assertThat(stripe.usual(Counted.LIST, NONE, 10)).isEqualTo(56);
    assertThat(stripe.usual(Counted.LIST, 10, 15)).isEqualTo(80);
    assertThat(stripe.usual(Counted.LIST, 10, 5_000)).isEqualTo(Recorder.UNUSUAL);
    assertThat(stripe.usual(Counted.LIST, 15, 15)).isEqualTo(Recorder.UNUSUAL);
    assertThat(stripe.usual(Counted.LIST, 15, 10)).isEqualTo(Recorder.UNUSUAL);
    assertThat(stripe.usual(Counted.LIST, 15, NONE)).isEqualTo(Recorder.UNUSUAL);
    assertThat(stripe.usual(Counted.TABLE, NONE, 16)).isEqualTo(Recorder.UNUSUAL);
  }

  @Test
  void a_reader_that_asks_for_a_cut_is_served_by_the_long_way() {
    TypeCounters counters = new TypeCounters(Counted.types().get(Counted.LIST), 64);
    long unused = counters.event(NONE, 10);
    Cut cut = new Cut(counters);

    counters.ask(cut);

    assertThat(counters.usual(NONE, 10)).isEqualTo(Recorder.UNUSUAL);
    assertThat(counters.event(NONE, 10)).isEqualTo(56);
    assertThat(cut.isHandedOver()).isTrue();
    assertThat(counters.usual(NONE, 10)).isEqualTo(56);
  }

  @Test
  void the_sums_of_the_timeline_are_those_of_a_snapshot() {
    Stripes stripes = Counted.stripes();
    for (int length : LENGTHS) {
      long unused = stripes.claim(1).event(Counted.LIST, NONE, length);
      long unusedToo = stripes.claim(1).event(Counted.LIST, length, 2 * length + 1);
    }

    TypeFigures list = stripes.recorded().snapshot().types()[Counted.LIST];
    Sums sums = stripes.recorded().sums();

    assertThat(sums).isEqualTo(new Sums(list.requestedBytes(), list.copiedBytes(), 0));
  }

  private static int length(SplittableRandom random) {
    return LENGTHS[random.nextInt(LENGTHS.length)];
  }

  private static String figures(Stripes stripes, int type) {
    return Counted.line(stripes.recorded().snapshot().types()[type]);
  }
}
