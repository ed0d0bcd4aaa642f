package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;
import static dev.trellis.it.expected.Life.list;

import java.util.ArrayList;
import java.util.List;

/**
 * The growth of the queues of schedulers. That of the executor has 16 slots and grows by half; that
 * of the timer has 128, leaves the first empty, and doubles.
 */
final class SchedulerGrowth {

  private SchedulerGrowth() {}

  static void addTo(Expectations expected) {
    // Shut down, the executor hands out what was waiting in a list.
    executor(expected, "scheduler, 16 tasks", list(10, 15, 22), tasks(16));
    executor(expected, "scheduler, 25 tasks", list(10, 15, 22, 33), tasks(16, 24, 36));
    // The thread gets a name with a number before it gets the timer's own.
    expected.helped("timer, 127 tasks", List.of(builder(16)), timer(128));
    expected.helped("timer, 128 tasks", List.of(builder(16)), timer(128, 256));
  }

  private static void executor(Expectations expected, String step, Life handedOut, Life queue) {
    List<Life> helpers = new ArrayList<>(List.of(handedOut));
    if (expected.release() >= 21) {
      // It gives its threads a name: that of its class, 48 characters, an @ and up to 8 digits.
      helpers.add(builder(16, 48, 98));
    }
    expected.helped(step, helpers, queue);
  }

  private static Life tasks(int... lengths) {
    return Life.array(
        "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue",
        Element.REFERENCE,
        lengths);
  }

  private static Life timer(int... lengths) {
    return Life.array("java.util.TaskQueue", Element.REFERENCE, lengths);
  }
}
