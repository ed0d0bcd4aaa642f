package dev.trellis.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BucketWeightsTest {

  private final BucketWeights weights = new BucketWeights();

  @Test
  void there_is_none_of_what_was_not_added() {
    assertThat(weights.count()).isZero();

    weights.add(Cut.of(counters()));

    assertThat(weights.count()).isZero();
  }

  @Test
  void what_stripes_have_counted_adds_up_by_rising_bucket_whatever_comes_first() {
    SplittableRandom random = new SplittableRandom(1);
    TreeMap<Integer, long[]> expected = new TreeMap<>();
    for (int stripe = 0; stripe < 20; stripe++) {
      TypeCounters counters = counters();
      for (int event = 0; event < 30; event++) {
        int from = random.nextInt(1, 400);
        int to = from + random.nextInt(1, 400);
        counters.event(from, to);
        expected.computeIfAbsent(Buckets.index(from), index -> new long[2])[1]++;
        expected.computeIfAbsent(Buckets.index(to), index -> new long[2])[0]++;
      }
      weights.add(Cut.of(counters));
    }

    List<String> told = new ArrayList<>();
    expected.forEach((bucket, counts) -> told.add(bucket + " " + counts[0] + " " + counts[1]));
    assertThat(lines()).isEqualTo(told);
  }

  @Test
  void samples_are_added_by_rising_bucket_too() {
    ContainerType type = new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY);
    SampledSite site = new SampledSite(null, 0, type);
    site.add(15, 22, 0.5);
    site.add(-1, 10, 1);
    site.add(10, 15, 0.25);

    weights.add(SampledCut.of(site, 1));
    weights.add(SampledCut.of(site, 1));

    assertThat(lines()).containsExactly("10 2 8", "15 8 4", "22 4 0");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < weights.count(); place++) {
      lines.add(
          weights.bucket(place) + " " + weights.arrivals(place) + " " + weights.departures(place));
    }
    return lines;
  }

  private static TypeCounters counters() {
    return new TypeCounters(new ContainerType("list", Counted.LAYOUT, StorageKind.ARRAY), 8);
  }
}
