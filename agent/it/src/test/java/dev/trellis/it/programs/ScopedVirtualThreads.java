package dev.trellis.it.programs;

import dev.trellis.api.Scope;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/**
 * Many virtual threads, each of which grows lists in scopes, and changes its carrier in between.
 * Prints how many of the threads are still held when all have ended.
 */
public final class ScopedVirtualThreads {

  /** More at once would only take memory. */
  private static final int AT_ONCE = 2_000;

  private static final int ROOM = 100_000;
  private static final int SCOPES = 10;
  private static final int COLLECTIONS = 50;

  private ScopedVirtualThreads() {}

  /**
   * Runs.
   *
   * @param args how many threads; then {@code closed}, or {@code open} if the scopes are left open
   */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    boolean closes = args[1].equals("closed");
    ThreadFactory factory = VirtualThreads.factory(null);
    Semaphore room = new Semaphore(AT_ONCE);
    List<WeakReference<Thread>> threads = new ArrayList<>(ROOM);
    try (Scope scope = Scope.open("batch")) {
      if (scope == null) {
        throw new IllegalStateException();
      }
      for (int i = 0; i < count; i++) {
        int number = i;
        room.acquire();
        Thread thread =
            factory.newThread(
                Scope.handOn(
                    (Runnable)
                        () -> {
                          work(number, closes);
                          room.release();
                        }));
        threads.add(new WeakReference<>(thread));
        thread.start();
      }
      room.acquire(AT_ONCE);
    }
    System.out.println(held(threads));
  }

  /** A storage of 151 in the thread's scope, and in one of ten inside it 10, 15 and 22. */
  private static void work(int number, boolean closes) {
    List<Integer> list = new ArrayList<>(151);
    list.add(number);
    Thread.yield();
    Scope scope = Scope.open("part " + number % SCOPES);
    List<Integer> inner = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      inner.add(i);
      if (i == 12) {
        Thread.yield();
      }
    }
    if (closes) {
      scope.close();
    }
  }

  private static long held(List<WeakReference<Thread>> threads) throws InterruptedException {
    long held = threads.size();
    for (int i = 0; i < COLLECTIONS && held > 0; i++) {
      System.gc();
      Thread.sleep(20); // the last threads may not have come to their ends yet
      held = threads.stream().filter(thread -> thread.get() != null).count();
    }
    return held;
  }
}
