package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.FIVE;
import static dev.trellis.it.programs.Filling.added;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link LinkedBlockingQueue} and {@link LinkedBlockingDeque}. */
final class BlockingNodeSteps {

  private static final byte[] QUEUE = Transcript.written(new LinkedBlockingQueue<>(FIVE));
  private static final byte[] DEQUE = Transcript.written(new LinkedBlockingDeque<>(FIVE));

  private BlockingNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    queues(steps);
    deques(steps);
  }

  private static void queues(Map<String, Callable<Object>> steps) {
    steps.put("blocking queue, untouched", LinkedBlockingQueue::new);
    steps.put("blocking queue, 5 adds", () -> added(new LinkedBlockingQueue<>(), 5));
    steps.put("blocking queue of 5 numbers", () -> new LinkedBlockingQueue<>(FIVE));
    steps.put("blocking queue of 5, deserialised", () -> Transcript.read(QUEUE));
    steps.put(
        "blocking queue of capacity 3, filled in 3 ways and offered more",
        () -> {
          LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(3);
          queue.put(1);
          queue.offer(2);
          queue.offer(3, 1, TimeUnit.SECONDS);
          return queue.offer(4) + " " + queue.offer(5, 1, TimeUnit.NANOSECONDS) + " " + queue;
        });
  }

  private static void deques(Map<String, Callable<Object>> steps) {
    steps.put("blocking deque, untouched", LinkedBlockingDeque::new);
    steps.put("blocking deque of 5 numbers", () -> new LinkedBlockingDeque<>(FIVE));
    steps.put("blocking deque of 5, deserialised", () -> Transcript.read(DEQUE));
    steps.put(
        "blocking deque of capacity 6, filled in 6 ways",
        () -> {
          LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(6);
          deque.putFirst(1);
          deque.putLast(2);
          deque.offerFirst(3);
          deque.offerLast(4);
          deque.offerFirst(5, 1, TimeUnit.SECONDS);
          deque.offerLast(6, 1, TimeUnit.SECONDS);
          return deque;
        });
    steps.put(
        "blocking deque of capacity 1, full and offered 4 more",
        () -> {
          LinkedBlockingDeque<Integer> deque = added(new LinkedBlockingDeque<>(1), 1);
          boolean any = deque.offerFirst(1) | deque.offerLast(2);
          any |= deque.offerFirst(3, 1, TimeUnit.NANOSECONDS);
          any |= deque.offerLast(4, 1, TimeUnit.NANOSECONDS);
          return any + " " + deque;
        });
    steps.put("blocking deque of capacity 3, addAll of 5", BlockingNodeSteps::addedTooMany);
  }

  private static Object addedTooMany() {
    LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(3);
    try {
      deque.addAll(FIVE);
    } catch (IllegalStateException full) {
      return deque + " " + full.getMessage();
    }
    throw new IllegalStateException("a deque took more than its capacity");
  }
}
