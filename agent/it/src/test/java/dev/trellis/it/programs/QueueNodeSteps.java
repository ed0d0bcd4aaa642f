package dev.trellis.it.programs;

import static dev.trellis.it.programs.Filling.FIVE;
import static dev.trellis.it.programs.Filling.added;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

/** The queues that do not lock. */
final class QueueNodeSteps {

  private static final byte[] QUEUE = Transcript.written(new ConcurrentLinkedQueue<>(FIVE));
  private static final byte[] NO_QUEUE = Transcript.written(new ConcurrentLinkedQueue<>());
  private static final byte[] DEQUE = Transcript.written(new ConcurrentLinkedDeque<>(FIVE));
  private static final byte[] NO_DEQUE = Transcript.written(new ConcurrentLinkedDeque<>());
  private static final byte[] TRANSFER = Transcript.written(new LinkedTransferQueue<>(FIVE));
  private static final byte[] NO_TRANSFER = Transcript.written(new LinkedTransferQueue<>());

  private QueueNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    queues(steps);
    deques(steps);
    transfers(steps);
  }

  private static void queues(Map<String, Callable<Object>> steps) {
    steps.put("concurrent queue, untouched", ConcurrentLinkedQueue::new);
    steps.put("concurrent queue, 3 offers", () -> added(new ConcurrentLinkedQueue<>(), 3));
    steps.put("concurrent queue, addAll of 5", () -> addedAll(new ConcurrentLinkedQueue<>()));
    steps.put("concurrent queue of 5 numbers", () -> new ConcurrentLinkedQueue<>(FIVE));
    steps.put("concurrent queue of none", () -> new ConcurrentLinkedQueue<>(List.of()));
    steps.put("concurrent queue of 5, deserialised", () -> Transcript.read(QUEUE));
    steps.put("concurrent queue of none, deserialised", () -> Transcript.read(NO_QUEUE));
  }

  private static void deques(Map<String, Callable<Object>> steps) {
    steps.put("concurrent deque, untouched", ConcurrentLinkedDeque::new);
    steps.put(
        "concurrent deque, 2 offers at each end, 1 taken from each",
        () -> {
          ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();
          for (int i = 0; i < 2; i++) {
            deque.offerFirst(i);
            deque.offerLast(i);
          }
          deque.pollFirst();
          deque.pollLast();
          return deque;
        });
    steps.put("concurrent deque, addAll of 5", () -> addedAll(new ConcurrentLinkedDeque<>()));
    steps.put("concurrent deque of 5 numbers", () -> new ConcurrentLinkedDeque<>(FIVE));
    steps.put("concurrent deque of one", () -> new ConcurrentLinkedDeque<>(List.of(1)));
    steps.put("concurrent deque of none", () -> new ConcurrentLinkedDeque<>(List.of()));
    steps.put("concurrent deque of 5, deserialised", () -> Transcript.read(DEQUE));
    steps.put("concurrent deque of none, deserialised", () -> Transcript.read(NO_DEQUE));
  }

  private static void transfers(Map<String, Callable<Object>> steps) {
    steps.put("transfer queue, untouched", LinkedTransferQueue::new);
    steps.put("transfer queue, 3 offers", () -> added(new LinkedTransferQueue<>(), 3));
    steps.put("transfer queue, addAll of 5", () -> addedAll(new LinkedTransferQueue<>()));
    steps.put("transfer queue of 5 numbers", () -> new LinkedTransferQueue<>(FIVE));
    steps.put("transfer queue of none", () -> new LinkedTransferQueue<>(List.of()));
    steps.put("transfer queue of 5, deserialised", () -> Transcript.read(TRANSFER));
    steps.put("transfer queue of none, deserialised", () -> Transcript.read(NO_TRANSFER));
    steps.put(
        "transfer queue, nobody to give to or take from",
        () -> {
          LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
          return queue.tryTransfer(1) + " " + queue.poll() + " " + queue;
        });
    steps.put(
        "transfer queue, waiting in vain to give and to take",
        () -> {
          LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
          boolean given = queue.tryTransfer(1, 1, TimeUnit.NANOSECONDS);
          return given + " " + queue.poll(1, TimeUnit.NANOSECONDS) + " " + queue;
        });
  }

  private static Object addedAll(Collection<Integer> collection) {
    collection.addAll(FIVE);
    return collection;
  }
}
