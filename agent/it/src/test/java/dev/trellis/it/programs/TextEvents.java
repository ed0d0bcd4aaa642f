package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Event;
import jdk.jfr.Name;

/**
 * Commits events of its own with texts, all different: the flight recorder keeps them in a map,
 * which grows while half of an event is written. On virtual threads, where there are any.
 */
public final class TextEvents {

  /** How many tasks commit events. */
  public static final int TASKS = 8;

  /** How many events each commits. */
  public static final int EVENTS = 6_000;

  private TextEvents() {}

  /** An event of the program's. */
  @Name("acme.Text")
  static final class Text extends Event {
    String text;
    int number;
  }

  /** Runs, and prints {@code done}. */
  public static void main(String[] arguments) throws Exception {
    ExecutorService tasks = executor();
    List<Future<?>> all = new ArrayList<>();
    for (int task = 0; task < TASKS; task++) {
      int first = task * EVENTS;
      all.add(tasks.submit(() -> commit(first)));
    }
    for (Future<?> each : all) {
      Object unused = each.get();
    }
    tasks.shutdown();
    System.out.println("done");
  }

  private static void commit(int first) {
    for (int i = first; i < first + EVENTS; i++) {
      Text event = new Text();
      event.text = "a text that is long enough to be kept " + i;
      event.number = i;
      event.commit();
    }
  }

  private static ExecutorService executor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException before21) {
      return Executors.newCachedThreadPool();
    }
  }
}
