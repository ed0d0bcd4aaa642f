package dev.trellis.it.programs;

import java.util.Map;
import java.util.function.Supplier;

/** The steps of the maps behind {@link ThreadLocal}, each in a thread made for it. */
final class ThreadLocalSteps {

  private static final ThreadLocal<Integer>[] LOCALS = made(21);
  private static final InheritableThreadLocal<Integer> INHERITED = new InheritableThreadLocal<>();

  private ThreadLocalSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("thread without a local", () -> ended(() -> {}));
    steps.put("thread with 9 locals", () -> ended(() -> set(9)));
    steps.put("thread with 10 locals", () -> ended(() -> set(10)));
    steps.put("thread with 21 locals", () -> ended(() -> set(21)));
    steps.put("thread that asks for a local", () -> ended(() -> LOCALS[0].get()));
    steps.put(
        "thread with 9 locals, removed, set again",
        () ->
            ended(
                () -> {
                  set(9);
                  for (ThreadLocal<Integer> local : LOCALS) {
                    local.remove();
                  }
                  set(9);
                }));
    steps.put(
        "thread that inherits a local",
        () ->
            ended(
                () -> {
                  INHERITED.set(1);
                  ended(() -> {});
                }));
  }

  private static void set(int count) {
    for (int i = 0; i < count; i++) {
      LOCALS[i].set(i);
    }
  }

  /** A thread that has run and ended. It has a name, as the JDK would build one otherwise. */
  private static Thread ended(Runnable work) {
    Thread thread = new Thread(null, work, "step");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return thread;
  }

  @SuppressWarnings("unchecked")
  private static ThreadLocal<Integer>[] made(int count) {
    ThreadLocal<Integer>[] locals = new ThreadLocal[count];
    for (int i = 0; i < count; i++) {
      locals[i] = new ThreadLocal<>();
    }
    return locals;
  }
}
