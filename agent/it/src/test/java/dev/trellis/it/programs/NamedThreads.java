package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Makes lists in threads of different names, each name with a capacity of its own. */
public final class NamedThreads {

  private static final List<Object> KEPT = new ArrayList<>(10_000);

  private NamedThreads() {}

  /** Runs; virtual threads take part where there are any. */
  public static void main(String[] args) throws Exception {
    on(new Thread(() -> lists(201), "worker-1"));
    on(new Thread(() -> lists(201), "worker-2"));
    on(new Thread(() -> lists(202), "reader-1"));
    on(
        new Thread(
            () -> {
              lists(201);
              Thread.currentThread().setName("renamed");
              lists(203);
            },
            "worker-3"));
    lists(204);
    if (Runtime.version().feature() >= 21) {
      ThreadFactory factory = VirtualThreads.factory("worker-virtual");
      for (int i = 0; i < 100; i++) {
        on(factory.newThread(() -> lists(201)));
        on(VirtualThreads.factory(null).newThread(() -> lists(205)));
      }
    }
    System.out.println("done");
  }

  private static void on(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }

  private static void lists(int capacity) {
    for (int i = 0; i < 7; i++) {
      KEPT.add(new ArrayList<>(capacity));
    }
  }
}
