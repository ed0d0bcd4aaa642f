package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;

import java.util.ArrayList;
import java.util.List;

/**
 * The growth of the queues of fork-join pools that are given tasks from outside. Each release has a
 * first length and a factor of its own; where the pool makes the first storage, it is the queue's
 * all the same. A pool has a table of queues, and two names in builders: its own up to 3 digits
 * long, and that of its workers.
 */
final class ForkJoinGrowth {

  private static final String POOL = "java.util.concurrent.ForkJoinPool";
  private static final String QUEUE = "java.util.concurrent.ForkJoinPool$WorkQueue";

  private ForkJoinGrowth() {}

  static void addTo(Expectations expected) {
    step(expected, "fork-join pool, 1 task", 0);
    step(expected, "fork-join pool, 600 tasks", expected.release() <= 21 ? 2 : 1);
  }

  private static void step(Expectations expected, String name, int growths) {
    int release = expected.release();
    List<Life> helpers = new ArrayList<>(List.of(builder(16, 34)));
    if (release >= 21) {
      helpers.add(builder(16));
    }
    int first = release <= 17 ? 256 : release <= 21 ? 64 : 512;
    int[] lengths = new int[growths + 1];
    lengths[0] = first;
    for (int i = 1; i <= growths; i++) {
      lengths[i] = lengths[i - 1] * (release == 21 ? 4 : 2);
    }
    helpers.add(references(QUEUE, lengths));
    expected.helped(name, helpers, references(POOL, release <= 21 ? 2 : 16));
  }

  private static Life references(String type, int... lengths) {
    return Life.array(type, Element.REFERENCE, lengths);
  }
}
