package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** The entries of threads' locals, each step on a thread that is its own. */
final class ThreadLocalNodeSteps {

  private static final List<ThreadLocal<Integer>> LOCALS = new ArrayList<>();
  private static final List<ThreadLocal<Integer>> INHERITED = new ArrayList<>();

  static {
    for (int i = 0; i < 20; i++) {
      LOCALS.add(new ThreadLocal<>());
      INHERITED.add(new InheritableThreadLocal<>());
    }
  }

  private ThreadLocalNodeSteps() {}

  static void addTo(Map<String, Callable<Object>> steps) {
    steps.put("4 locals, each set twice", () -> onNewThread(() -> setTwice(LOCALS, 4)));
    steps.put("20 locals, each set twice", () -> onNewThread(() -> setTwice(LOCALS, 20)));
    steps.put("local that was never set", () -> onNewThread(() -> LOCALS.get(0).get()));
    steps.put(
        "3 inheritable locals, and a thread that inherits them",
        () ->
            onNewThread(
                () -> {
                  setTwice(INHERITED, 3);
                  return onNewThread(() -> INHERITED.get(2).get());
                }));
    steps.put("local in the place of one that is gone", () -> onNewThread(() -> inPlaceOfGone()));
  }

  private static Object setTwice(List<ThreadLocal<Integer>> locals, int count) {
    int sum = 0;
    for (ThreadLocal<Integer> local : locals.subList(0, count)) {
      local.set(1);
      local.set(2);
      sum += local.get();
    }
    return sum;
  }

  private static Object inPlaceOfGone() throws IllegalAccessException {
    ThreadLocal<Integer> gone = LOCALS.get(0);
    gone.set(1);
    int slot = Internals.slot(gone);
    Internals.clearSlot(slot);
    ThreadLocal<Integer> next = new ThreadLocal<>();
    while (Internals.slot(next) != slot) {
      next = new ThreadLocal<>();
    }
    next.set(2);
    return next.get();
  }

  private static Object onNewThread(Callable<Object> step) throws Exception {
    FutureTask<Object> task = new FutureTask<>(step);
    Thread thread = new Thread(task, "locals");
    thread.start();
    thread.join();
    return task.get();
  }
}
