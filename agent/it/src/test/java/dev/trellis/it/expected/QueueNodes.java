package dev.trellis.it.expected;

import static dev.trellis.it.expected.Nodes.BLOCKING_DEQUE;
import static dev.trellis.it.expected.Nodes.BLOCKING_QUEUE;
import static dev.trellis.it.expected.Nodes.DEQUE;
import static dev.trellis.it.expected.Nodes.QUEUE;

/** Linked queues. Those that never have no node at all begin with one that holds nothing. */
final class QueueNodes {

  private static final int TRANSFER_QUEUES_WITHOUT_DUMMY_SINCE = 21;

  private QueueNodes() {}

  static void addTo(NodeGrowth growth, int feature) {
    queues(growth);
    deques(growth);
    if (feature < TRANSFER_QUEUES_WITHOUT_DUMMY_SINCE) {
      transfers(growth, Nodes.TRANSFER, 1);
    } else {
      transfers(growth, Nodes.DUAL, 0);
    }
    blocking(growth);
  }

  private static void queues(NodeGrowth growth) {
    growth.step("concurrent queue, untouched", QUEUE, 1);
    growth.step("concurrent queue, 3 offers", QUEUE, 1 + 3);
    growth.step("concurrent queue, addAll of 5", QUEUE, 1 + 5);
    growth.step("concurrent queue of 5 numbers", QUEUE, 5);
    growth.step("concurrent queue of none", QUEUE, 1);
    growth.deserialised("concurrent queue of 5, deserialised", 1 + 2, Nodes.of(QUEUE, 5));
    growth.deserialised("concurrent queue of none, deserialised", 1, Nodes.of(QUEUE, 1));
  }

  private static void deques(NodeGrowth growth) {
    growth.step("concurrent deque, untouched", DEQUE, 1);
    growth.step("concurrent deque, 2 offers at each end, 1 taken from each", DEQUE, 1 + 4);
    growth.step("concurrent deque, addAll of 5", DEQUE, 1 + 5);
    growth.step("concurrent deque of 5 numbers", DEQUE, 5);
    // A single node must not hold an element.
    growth.step("concurrent deque of one", DEQUE, 1 + 1);
    growth.step("concurrent deque of none", DEQUE, 1);
    growth.deserialised("concurrent deque of 5, deserialised", 1 + 2, Nodes.of(DEQUE, 5));
    growth.deserialised("concurrent deque of none, deserialised", 1, Nodes.of(DEQUE, 1));
  }

  private static void transfers(NodeGrowth growth, String node, int dummy) {
    growth.step("transfer queue, untouched", node, dummy);
    growth.step("transfer queue, 3 offers", node, dummy + 3);
    growth.step("transfer queue, addAll of 5", node, dummy + 5);
    growth.step("transfer queue of 5 numbers", node, 5);
    growth.step("transfer queue of none", node, dummy);
    growth.deserialised("transfer queue of 5, deserialised", 1 + 2, Nodes.of(node, 5));
    growth.deserialised("transfer queue of none, deserialised", 1, Nodes.of(node, dummy));
    growth.step("transfer queue, nobody to give to or take from", node, dummy);
    // Who waits, waits in a node of his own, with or without an element.
    growth.step("transfer queue, waiting in vain to give and to take", node, dummy + 2);
  }

  private static void blocking(NodeGrowth growth) {
    growth.step("blocking queue, untouched", BLOCKING_QUEUE, 1);
    growth.step("blocking queue, 5 adds", BLOCKING_QUEUE, 1 + 5);
    growth.step("blocking queue of 5 numbers", BLOCKING_QUEUE, 1 + 5);
    // AtomicInteger has two, ReentrantLock one, its NonfairSync four and ConditionObject one.
    growth.deserialised(
        "blocking queue of 5, deserialised",
        1 + 2 + (1 + 4 + 1) + 2,
        Nodes.of(BLOCKING_QUEUE, 1 + 5));
    // This one looks first, and makes no node in vain.
    growth.step(
        "blocking queue of capacity 3, filled in 3 ways and offered more", BLOCKING_QUEUE, 1 + 3);
    growth.step("blocking deque, untouched");
    growth.step("blocking deque of 5 numbers", BLOCKING_DEQUE, 5);
    growth.deserialised(
        "blocking deque of 5, deserialised", 1 + (1 + 4 + 1) + 2, Nodes.of(BLOCKING_DEQUE, 5));
    growth.step("blocking deque of capacity 6, filled in 6 ways", BLOCKING_DEQUE, 6);
    // This one makes the node first, whether or not there is room.
    growth.step("blocking deque of capacity 1, full and offered 4 more", BLOCKING_DEQUE, 1 + 4);
    // A chain of five does not fit; then one by one, and the fourth is refused.
    growth.step("blocking deque of capacity 3, addAll of 5", BLOCKING_DEQUE, 5 + 4);
  }
}
