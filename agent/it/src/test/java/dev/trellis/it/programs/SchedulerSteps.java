package dev.trellis.it.programs;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The steps of schedulers, whose tasks are all due long after the program has ended. */
final class SchedulerSteps {

  private SchedulerSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("scheduler, 16 tasks", () -> scheduler(16));
    steps.put("scheduler, 25 tasks", () -> scheduler(25));
    steps.put("timer, 127 tasks", () -> timer(127));
    steps.put("timer, 128 tasks", () -> timer(128));
  }

  /** It gets no thread: what it is given stays in its queue. */
  private static Object scheduler(int tasks) {
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, task -> null);
    for (int i = 0; i < tasks; i++) {
      scheduler.schedule(SchedulerSteps::nothing, 1, TimeUnit.HOURS);
    }
    scheduler.shutdownNow();
    return scheduler;
  }

  private static Object timer(int tasks) {
    // Named, for the name that it would give itself is put together in a builder.
    Timer timer = new Timer("steps", true);
    for (int i = 0; i < tasks; i++) {
      timer.schedule(new Nothing(), TimeUnit.HOURS.toMillis(1));
    }
    timer.cancel();
    return timer;
  }

  private static void nothing() {}

  /** Does nothing. */
  private static final class Nothing extends TimerTask {

    @Override
    public void run() {}
  }
}
