package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The steps of queues that threads share, driven by one thread. */
final class BlockingQueueSteps {

  private static final ArrayList<Integer> FOUR = ListWays.numbers(0, 4);
  private static final List<Integer> FIVE = Arrays.asList(1, 2, 3, 4, 5);
  private static final byte[] FIVE_WRITTEN = Transcript.written(new PriorityBlockingQueue<>(FIVE));
  private static final byte[] NONE_WRITTEN = Transcript.written(new PriorityBlockingQueue<>());

  private BlockingQueueSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("blocking heap, 11 adds", () -> filled(new PriorityBlockingQueue<>(), 11));
    steps.put("blocking heap, 12 adds", () -> filled(new PriorityBlockingQueue<>(), 12));
    steps.put(
        "blocking heap of capacity 64, 65 adds", () -> filled(new PriorityBlockingQueue<>(64), 65));
    steps.put("blocking heap of a list of 4", () -> new PriorityBlockingQueue<>(FOUR));
    steps.put("blocking heap of a view of 5", () -> new PriorityBlockingQueue<>(FIVE));
    // A heap keeps room for one where its array would have none.
    steps.put("blocking heap of no list", () -> new PriorityBlockingQueue<>(new ArrayList<>(0)));
    steps.put("blocking heap of 5, deserialised", () -> Transcript.read(FIVE_WRITTEN));
    steps.put("blocking heap of none, deserialised", () -> Transcript.read(NONE_WRITTEN));
    steps.put("bounded queue of 5", () -> filled(new ArrayBlockingQueue<>(5), 5));
    steps.put("bounded queue of 5 of 4", () -> new ArrayBlockingQueue<>(5, true, FOUR));
    steps.put(
        "delay queue, 12 adds",
        () -> {
          DelayQueue<Later> queue = new DelayQueue<>();
          for (int i = 0; i < 12; i++) {
            queue.add(new Later(i));
          }
          return queue;
        });
  }

  private static Queue<Integer> filled(Queue<Integer> queue, int adds) {
    for (int i = 0; i < adds; i++) {
      queue.add(i);
    }
    return queue;
  }

  /** Due in so many hours for ever. */
  private record Later(long hours) implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(hours, TimeUnit.HOURS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(hours, ((Later) other).hours);
    }
  }
}
