package dev.trellis.it.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The growth of queues that threads share. Heaps of 11 grow by their length plus 2 below 64 slots,
 * by half from there; the bounded queue has what it was made with.
 */
final class BlockingQueueGrowth {

  /** A heap's serial form holds its lock, its condition, and a heap that has no lock. */
  private static final List<Class<?>> HEAP =
      List.of(
          PriorityBlockingQueue.class,
          ReentrantLock.class,
          SerialForm.named("java.util.concurrent.locks.ReentrantLock$NonfairSync"),
          SerialForm.named("java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject"),
          PriorityQueue.class);

  private BlockingQueueGrowth() {}

  static void addTo(Expectations expected) {
    expected.step("blocking heap, 11 adds", blocking(11));
    expected.step("blocking heap, 12 adds", blocking(11, 24));
    expected.step("blocking heap of capacity 64, 65 adds", blocking(64, 96));
    expected.step("blocking heap of a list of 4", blocking(4));
    expected.step("blocking heap of a view of 5", blocking(5));
    expected.step("blocking heap of no list", blocking(1));
    deserialised(expected, "blocking heap of 5, deserialised", 5, Integer.class);
    deserialised(expected, "blocking heap of none, deserialised", 0);
    expected.step("bounded queue of 5", bounded(5));
    expected.step("bounded queue of 5 of 4", bounded(5));
    expected.step("delay queue, 12 adds", heap(11, 24));
  }

  /** The heap without a lock has as much room, and is gone. */
  private static void deserialised(
      Expectations expected, String step, int numbers, Class<?>... more) {
    Class<?>[] classes = Stream.concat(HEAP.stream(), Stream.of(more)).toArray(Class<?>[]::new);
    SerialForm form = SerialForm.of(classes).objects(HEAP.size() + numbers);
    List<Life> helpers = new ArrayList<>(form.lives());
    helpers.add(heap(Math.max(1, numbers)));
    expected.helped(step, helpers, blocking(Math.max(1, numbers)));
  }

  private static Life blocking(int... lengths) {
    return Life.array("java.util.concurrent.PriorityBlockingQueue", Element.REFERENCE, lengths);
  }

  private static Life bounded(int length) {
    return Life.array("java.util.concurrent.ArrayBlockingQueue", Element.REFERENCE, length);
  }

  private static Life heap(int... lengths) {
    return Life.array("java.util.PriorityQueue", Element.REFERENCE, lengths);
  }
}
